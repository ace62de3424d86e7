import type { Reason } from '../../../kernel';

/** Help is recorded for something that was to be done. */
export function anActionIsInThePlan(action: object | undefined): Reason | undefined {
  if (action !== undefined) return undefined;
  return { code: 'no-such-action', message: 'There is no such action in the plan', field: 'actionId' };
}
