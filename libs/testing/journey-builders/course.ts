import { civilDate, onDay } from '#libs/domain/kernel';
import type { RelationshipsEvent, RepairOutcome, RuptureKind } from '#libs/domain/relationships';
import { idOf } from './ids';

// What can be told of the course of a relationship. `who` is the test's own word for the person.

const day = (text: string) => onDay(civilDate(text));

/** Something broke with somebody; its id is `idOf('what broke with ' + who)`. */
export const broke = (who: string, on: string, kind: RuptureKind = 'argument'): RelationshipsEvent => ({
  type: 'RuptureRecorded',
  data: {
    ruptureId: idOf(`what broke with ${who}`),
    relationshipId: idOf(who),
    kind,
    words: null,
    occurred: day(on),
  },
});

/** Something was done to mend it. */
export const mended = (who: string, on: string, outcome: RepairOutcome = 'mended'): RelationshipsEvent => ({
  type: 'RepairRecorded',
  data: {
    repairId: idOf(`repair with ${who} ${on}`), ruptureId: idOf(`what broke with ${who}`), relationshipId: idOf(who),
    kind: 'conversation', outcome, words: null, occurred: day(on),
  },
}); // prettier-ignore

/** A break agreed with somebody; its id is `idOf('break with ' + who)`. */
export const tookABreak = (who: string, from: string, reviewOn: string): RelationshipsEvent => ({
  type: 'PauseAgreed',
  data: {
    pauseId: idOf(`break with ${who}`), relationshipId: idOf(who), agreedBy: 'both', reason: 'Exams first',
    reviewOn: civilDate(reviewOn), occurred: day(from),
  },
}); // prettier-ignore

/** The break is over. */
export const breakOver = (who: string, on: string): RelationshipsEvent => ({
  type: 'PauseEnded',
  data: {
    pauseId: idOf(`break with ${who}`),
    relationshipId: idOf(who),
    reason: 'They want to meet',
    occurred: day(on),
  },
});

/** A relationship that had ended goes on again. */
export const goesOnAgain = (who: string, on: string): RelationshipsEvent => ({
  type: 'RelationshipReopened',
  data: { relationshipId: idOf(who), reason: 'They found each other', occurred: day(on) },
});

/** A restriction on somebody was looked at and stays; the restriction is that of `restricted(who, …)`. */
export const keptRestricted = (who: string, on: string, reviewOn: string): RelationshipsEvent => ({
  type: 'RestrictionReviewed',
  data: {
    restrictionId: idOf(`restriction on ${who}`), relationshipId: idOf(who), reason: 'The risk is the same',
    youngPersonsView: 'I miss her', reviewOn: civilDate(reviewOn), occurred: day(on),
  },
}); // prettier-ignore
