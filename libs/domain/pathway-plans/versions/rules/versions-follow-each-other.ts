import { dayInWords, type CivilDate, type Reason } from '../../../kernel';
import type { PlanVersion } from '../state';

/** A version is of today or a day before it, and not of a day before the last version. */
export function versionsFollowEachOther(
  last: PlanVersion | undefined,
  on: CivilDate,
  today: CivilDate,
): Reason | undefined {
  if (on > today) return { code: 'in-the-future', message: 'The date must be today or in the past', field: 'on' };
  if (last === undefined || on >= last.on) return undefined;
  const message = `Version ${last.version} is of ${dayInWords(last.on)}: enter that day or a later one`;
  return { code: 'before-the-last-version', message, field: 'on' };
}
