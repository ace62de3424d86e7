import { ageOn, civilDate, partsOf, type CivilDate } from '../../kernel';

const SEPTEMBER = 9;
/** Age in whole years on the last day of August before the school year: years 10 and 11. */
const AGES: readonly number[] = [14, 15];

/**
 * Whether somebody of ordinary schooling is in Key Stage 4 on a day: the two school years, from 1 September, in which most
 * of the class turn 15 and 16. Source: Education Act 2002, section 82(1)(d) (verify).
 */
export function isInKeyStageFour(born: CivilDate, on: CivilDate): boolean {
  const { year, month } = partsOf(on);
  const schoolYear = month >= SEPTEMBER ? year : year - 1;
  return AGES.includes(ageOn(born, civilDate(`${String(schoolYear).padStart(4, '0')}-08-31`)));
}
