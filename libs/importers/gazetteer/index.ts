export type { GazetteerPoint } from './read-line';
export {
  readGazetteer,
  UnreadableGazetteer,
  type GazetteerProblem,
  type GazetteerWatch,
  type NamedBytes,
} from './read-gazetteer';
