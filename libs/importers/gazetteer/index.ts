export {
  readGazetteer,
  UnreadableGazetteer,
  type GazetteerProblem,
  type GazetteerWatch,
  type NamedBytes,
} from './read-gazetteer';
export type { GazetteerPoint } from './read-line';
