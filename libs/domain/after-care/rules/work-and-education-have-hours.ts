import type { Reason } from '../../kernel';
import { hasHours } from '../codes';
import type { Activity, Hours } from '../vocabulary';

/** Whoever is not in education or work has no hours; for everything else they may be left out while not known. */
export function workAndEducationHaveHours(activity: Activity, hours: Hours | null): Reason | undefined {
  if (hours === null || hasHours(activity)) return undefined;
  return { code: 'no-hours', message: 'Leave full time and part time out for this', field: 'hours' };
}
