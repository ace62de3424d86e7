import { addDays, type CivilDate } from '#libs/domain/kernel';
import type { Random } from '../random';
import { ageAt, type Life } from './life';
import { LOOKED_AT, THEIR_VIEW, WHY_A_MISTAKE } from './texts';
import type { LaterFact, Tie } from './tie';

/** A stretch without contact: the days between the two. */
export interface Stretch {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const SAYS_SO_FROM_AGE = 5;

/**
 * What else is written down about contact: what the young person said of it, that somebody looked and found none, and
 * that an entry was a mistake. Drawn from numbers of its own, so that the log itself stays as it was.
 */
export function withWhatFollows(
  life: Life,
  tie: Tie,
  { log, looked }: { readonly log: readonly LaterFact[]; readonly looked: readonly Stretch[] },
): LaterFact[] {
  const random = life.random.fork(`written-down-${tie.id}`);
  return [
    ...log.map((fact) => withTheirView(life, fact, random)),
    ...log.flatMap((fact) => mistake(tie, fact, random)),
    ...looked.flatMap((stretch) => noneFound(tie, stretch, random)),
  ];
}

function withTheirView(life: Life, fact: LaterFact, random: Random): LaterFact {
  if (fact.input['outcome'] !== 'held' || !random.chance(0.07) || ageAt(life, fact.on) < SAYS_SO_FROM_AGE) return fact;
  return { ...fact, input: { ...fact.input, youngPersonsView: random.pick(THEIR_VIEW) } };
}

function mistake(tie: Tie, { on, input }: LaterFact, random: Random): LaterFact[] {
  if (!random.chance(0.004)) return [];
  const withdrawn = { contactId: input['contactId'], relationshipId: tie.id, reason: random.pick(WHY_A_MISTAKE) };
  return [{ on: addDays(on, random.int(1, 9)), command: 'WithdrawContact', input: withdrawn, random }];
}

/** Somebody looks in one stretch of three: the others stay not recorded, which is not the same as none. */
function noneFound(tie: Tie, { from, to }: Stretch, random: Random): LaterFact[] {
  if (!random.chance(0.34)) return [];
  const found = {
    findingId: random.uuid(),
    relationshipId: tie.id,
    from: addDays(from, 1),
    to: addDays(to, -1),
    lookedAt: random.pick(LOOKED_AT),
  };
  return [{ on: addDays(to, random.int(0, 12)), command: 'RecordNoContact', input: found, random }];
}
