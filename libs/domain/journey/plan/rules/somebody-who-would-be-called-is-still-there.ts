import type { Contingency } from '../../../pathway-plans';
import type { CivilDate, Reason } from '../../../kernel';
import type { RelationshipsState } from '../../../relationships';
import { standingInPlan } from '../standing-in-plan';

/** A version does not rest on people who are not there any more: at least one of those who would be called can be. */
export function somebodyWhoWouldBeCalledIsStillThere(
  contingency: Contingency | undefined,
  state: RelationshipsState,
  today: CivilDate,
): Reason | undefined {
  const callers = contingency?.callers ?? [];
  if (callers.length === 0) return undefined;
  const isThere = callers.some(
    ({ who }) => who.kind !== 'person' || standingInPlan(who.relationshipId, state, today).standing === 'there',
  );
  if (isThere) return undefined;
  const message = 'Nobody who would be called is still there: name somebody else first';
  return { code: 'nobody-left-to-call', message, field: 'contingency' };
}
