import type { EventDefinition, Lens } from '../kernel';
import { moveLifeEvents, transitionsEvents } from './events';
import { EVIDENCE_TYPES, evolveTransitions, PERSON_RECORDED } from './evolve';
import { afterEvents } from './after/events';
import { emergencyEvents } from './emergency/events';
import { judgementEvents } from './judgement/events';
import { lawEvents } from './law/events';
import { movePurposeChanged, taskEvents, wishesAndViewsEvents } from './planning/events';
import { promisesEvents } from './promises/events';
import { initialTransitions, type TransitionsState } from './state';

// What each kind of asking looks at. Two workers clash only where the part that one of them was looking at has changed:
// somebody who ticks off a task is not turned away because an option was changed meanwhile.

const named = (events: readonly EventDefinition[]): readonly string[] => events.map(({ type }) => type);

const LIFE = [...named(moveLifeEvents), movePurposeChanged.type];
const SITUATIONS = LIFE.filter((type) => !type.startsWith('MoveOption'));

const lensOn = (name: string, types: readonly string[]): Lens<TransitionsState> => ({
  name,
  types: [...new Set(types)],
  initial: initialTransitions,
  evolve: evolveTransitions,
});

/** Everything there is about moves: what pages and reports read. */
export const movesLens = lensOn('moves', [...named(transitionsEvents), PERSON_RECORDED]);

/** What proposing a move and shaping its options looks at: the moves, and who is on record. */
export const proposalLens = lensOn('proposal', [...LIFE, PERSON_RECORDED]);

/** What a move that happens looks at: the moves, planned and not. */
export const happeningLens = lensOn('happening', [...LIFE, ...named(emergencyEvents), PERSON_RECORDED]);

/** What recording wishes and views looks at. */
export const viewsLens = lensOn('views', [...SITUATIONS, ...named(wishesAndViewsEvents)]);

/** What preparing a move looks at. */
export const tasksLens = lensOn('tasks', [...SITUATIONS, ...named(taskEvents), PERSON_RECORDED]);

/** What recording approvals and other legal steps looks at. */
export const lawLens = lensOn('law', [...LIFE, ...named(lawEvents), ...named(emergencyEvents)]);

/** What changing the weights of a move looks at. */
export const judgementLens = lensOn('judgement', [...LIFE, ...named(judgementEvents), ...named(emergencyEvents)]);

/** What agreeing what protects a relationship after an emergency looks at: the move, and who is on record. */
export const emergencyLens = lensOn('emergency', [...named(emergencyEvents), PERSON_RECORDED]);

/** What extending a placement looks at. */
export const extensionsLens = lensOn('extensions', named(afterEvents));

/** What saying something of a promise looks at. */
export const promisesLens = lensOn('promises', named(promisesEvents));

/** What a decision on a move looks at: the moves, what was asked, approved, judged and promised, and everything the assessment rests on. */
export const transitionsLens = lensOn('transitions', [
  ...LIFE,
  ...named(wishesAndViewsEvents),
  ...named(lawEvents),
  ...named(judgementEvents),
  ...named(emergencyEvents),
  ...named(promisesEvents),
  ...EVIDENCE_TYPES,
]);
