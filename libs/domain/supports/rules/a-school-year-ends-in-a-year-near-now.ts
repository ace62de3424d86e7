import { partsOf, type CivilDate, type Reason } from '../../kernel';
import type { SupportEnd } from '../vocabulary';

/** Nobody's course or school goes on for more than so many years from now, nor is recorded so long afterwards. */
const YEARS = 30;

/** The year in which a school year ends is a year of this young person's life. */
export function aSchoolYearEndsInAYearNearNow(until: SupportEnd, today: CivilDate): Reason | undefined {
  if (until.kind !== 'school-year') return undefined;
  const { year } = partsOf(today);
  if (Math.abs(until.endsIn - year) <= YEARS) return undefined;
  return { code: 'no-such-school-year', field: 'endsIn', message: `Enter the year it ends in, like ${year + 1}` };
}
