import type { Reason } from '../../../kernel';

/** Nothing can be said of a need that nobody put in the plan. */
export function aNeedIsInThePlan(need: object | undefined): Reason | undefined {
  if (need !== undefined) return undefined;
  return { code: 'no-such-need', message: 'There is no such need in the plan', field: 'needId' };
}
