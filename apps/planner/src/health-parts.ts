import { eventsPart, listsAnswerPart, listsPart, type Engine, type HealthPart } from '#libs/runtime';

/** What the planner cannot work without. In a cluster the projector says itself when the lists are behind. */
export const healthParts = (engine: Engine): readonly HealthPart[] => [
  eventsPart(engine),
  engine.config.engine === 'embedded' ? listsPart(engine) : listsAnswerPart(engine),
];
