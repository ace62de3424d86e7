import { addDays, onDay, type CivilDate } from '#libs/domain/kernel';
import {
  groupOf,
  type RelationshipRole,
  type RepairKind,
  type RepairOutcome,
  type RuptureKind,
} from '#libs/domain/relationships';
import {
  BROKE_WORDS, MENDED_WORDS, NO_LONGER, STILL_NECESSARY, THEIR_WORDS, WHY_A_BREAK, WHY_AGAIN, WHY_IT_ENDED, WHY_THE_BREAK_IS_OVER,
} from './course-texts'; // prettier-ignore
import { dayIn, type Life } from './life';
import type { LaterFact, Tie } from './tie';

/** Shares of relationships in which something broke, in which a break was agreed, and that somebody ended. */
const BROKE = 0.06;
const BREAK = 0.025;
const ENDED = 0.05;
/** Breaks and restrictions that were not looked at on their day. */
const NOT_LOOKED_AT = 0.3;
/** A break agreed longer ago than this is over, days. */
const BREAK_DAYS_MAX = 240;

/**
 * What broke and was mended, breaks, endings and what went on again, and restrictions looked at on their day or not. Drawn
 * from a sequence of its own, so that the rest of a life stays as it is. A relationship has one of these at most.
 */
export const course = (life: Life, ties: readonly Tie[]): LaterFact[] => ties.flatMap((tie) => courseOf(life, tie));

function courseOf(life: Life, tie: Tie): LaterFact[] {
  if (has(tie, 'EndRelationship')) return [];
  const restriction = tie.later.find(({ command }) => command === 'ImposeRestriction');
  if (restriction !== undefined) return looksAgain(life, tie, restriction);
  if (life.random.chance(BROKE)) return broke(life, tie);
  return isQuiet(tie) ? breakOrEnd(life, tie) : [];
}

function breakOrEnd(life: Life, tie: Tie): LaterFact[] {
  if (life.random.chance(BREAK)) return aBreak(life, tie);
  const nothingFollows = !tie.agreed && tie.later.length === 0;
  return nothingFollows && life.random.chance(ENDED) ? ended(life, tie) : [];
}

const has = (tie: Tie, command: string): boolean => tie.later.some((fact) => fact.command === command);

/** Nobody is in touch by a rhythm: what is agreed or ended now contradicts no contact that is recorded later. */
const isQuiet = (tie: Tie): boolean => tie.rhythm === null;

const told = (on: CivilDate, command: string, tie: Tie, input: object): LaterFact => ({
  on, command, input: { relationshipId: tie.id, occurred: onDay(on), ...input },
}); // prettier-ignore

function broke(life: Life, tie: Tie): LaterFact[] {
  const { random } = life;
  const on = dayIn(life, tie.recordedOn, 20, 900);
  const kind = kindOf(life, tie.role);
  const ruptureId = random.uuid();
  const words = random.chance(0.7) ? random.pick(BROKE_WORDS[kind] ?? ['Nobody wants to say more.']) : null;
  const rupture = told(on, 'RecordRupture', tie, { ruptureId, kind, words });
  return random.chance(0.65) ? [rupture, ...repairs(life, tie, { on, ruptureId })] : [rupture];
}

function kindOf({ random }: Life, role: RelationshipRole): RuptureKind {
  if (role === 'foster-carer') return random.chance(0.5) ? 'carer-stopped' : 'argument';
  if (groupOf(role) === 'workers') return random.chance(0.7) ? 'worker-left' : 'loss-of-trust';
  return random.weighted<RuptureKind>([['argument', 5], ['missed-visits', 3], ['loss-of-trust', 2]]); // prettier-ignore
}

/** A first attempt, and where that did not mend it, one more. */
function repairs(life: Life, tie: Tie, of: { readonly on: CivilDate; readonly ruptureId: string }): LaterFact[] {
  const { random } = life;
  const on = dayIn(life, of.on, 5, 60);
  const outcome = random.weighted<RepairOutcome>([['mended', 6], ['partly', 2], ['not-yet', 2], ['refused', 1]]); // prettier-ignore
  const kind = random.pick<RepairKind>(['conversation', 'apology', 'letter', 'visit']);
  const words = random.chance(0.6) ? random.pick(MENDED_WORDS[kind] ?? ['']) : null;
  const repair = told(on, 'RecordRepair', tie, {
    repairId: random.uuid(),
    ruptureId: of.ruptureId,
    kind,
    outcome,
    words,
  });
  return outcome === 'mended' || !random.chance(0.4) ? [repair] : [repair, ...repairs(life, tie, { ...of, on })];
}

function aBreak(life: Life, tie: Tie): LaterFact[] {
  const { random } = life;
  const on = dayIn(life, tie.recordedOn, 20, 1_200);
  const pauseId = random.uuid();
  const reviewOn = addDays(on, random.int(42, 120));
  const agreedBy = random.pick(['young-person', 'other-person', 'both']);
  const pause = told(on, 'AgreePause', tie, { pauseId, agreedBy, reason: random.pick(WHY_A_BREAK), reviewOn });
  const isLong = addDays(on, BREAK_DAYS_MAX) < life.closed;
  if (!isLong && (reviewOn > life.closed || random.chance(NOT_LOOKED_AT))) return [pause];
  return [pause, told(reviewOn, 'EndPause', tie, { pauseId, reason: random.pick(WHY_THE_BREAK_IS_OVER) })];
}

function ended(life: Life, tie: Tie): LaterFact[] {
  const { random } = life;
  const on = dayIn(life, tie.recordedOn, 60, 900);
  const how = random.pick(['chosen-by-young-person', 'chosen-by-other'] as const);
  const goodbye = random.pick(['yes', 'no', 'unknown']);
  const end = told(on, 'EndRelationship', tie, { how, reason: random.pick(WHY_IT_ENDED[how]), goodbye });
  if (!random.chance(0.3)) return [end];
  return [end, told(addDays(on, random.int(60, 240)), 'ReopenRelationship', tie, { reason: random.pick(WHY_AGAIN) })];
}

/** A restriction is looked at on its day and stays, or is lifted; or nobody looked. */
function looksAgain(life: Life, tie: Tie, { input }: LaterFact): LaterFact[] {
  const { restrictionId, reviewOn } = input as { readonly restrictionId: string; readonly reviewOn: CivilDate };
  const { random } = life;
  if (reviewOn > life.closed || random.chance(NOT_LOOKED_AT)) return [];
  if (random.chance(0.25)) {
    return [told(reviewOn, 'LiftRestriction', tie, { restrictionId, reason: random.pick(NO_LONGER) })];
  }
  const next = addDays(reviewOn, random.int(90, 180));
  const said = { reason: random.pick(STILL_NECESSARY), youngPersonsView: random.pick(THEIR_WORDS) };
  return [
    told(reviewOn, 'ReviewRestriction', tie, { restrictionId, ...said, reviewOn: next }),
    ...looksAgain(life, tie, { on: reviewOn, command: '', input: { restrictionId, reviewOn: next } }),
  ];
}
