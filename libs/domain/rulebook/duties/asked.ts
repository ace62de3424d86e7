import type { Asked, Duty } from './duty';
import type { DutyFacts } from './facts';
import { DUTIES } from './register';

/** Something a duty asks, with the duty. */
export interface AskedOf {
  readonly duty: Duty;
  readonly asked: Asked;
}

/** A rule speaks of a deadline that falls while it is in force; where no day is set, of what opened while it was. */
function isAskedUnder({ inForce: { from, to } }: Duty, { due, opensOn }: Asked): boolean {
  const day = due === 'unknown' || due === 'no-day-set' ? opensOn : due;
  return from !== null && day >= from && (to === null || day < to);
}

/**
 * Everything the duties ask of one young person, ever: it depends on the facts and on no day. What a rule that is
 * not in force would ask is there too, and is told apart by its status.
 */
export const askedOf = (facts: DutyFacts, duties: readonly Duty[] = DUTIES): readonly AskedOf[] =>
  duties.flatMap((duty) => {
    const all = duty.asks(facts);
    const kept = duty.status === 'in-force' ? all.filter((one) => isAskedUnder(duty, one)) : all;
    return kept.map((one) => ({ duty, asked: one }));
  });
