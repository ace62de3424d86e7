import { civilDate, dayInWords, type CivilDate } from '../../../kernel';
import { inCareDuring, type Care, type CareInterval } from '../care';
import type { StatusRule } from '../judging';

/** The last time in care that reached past the 16th birthday and was over by a day. */
const afterSixteen = (care: Care, day: CivilDate): CareInterval | undefined =>
  care.intervals.findLast(({ until }) => until > care.birthdays.at16 && until <= day);

/**
 * Under 21 (or the age the service sets), no longer looked after, but was at some time at 16 or 17, and in no stronger category.
 * Being accommodated or fostered otherwise than as a looked-after child counts in law too and is not on record here.
 */
export const qualifyingByCareAfter16: StatusRule = {
  id: 'qualifying-was-in-care-after-16',
  status: 'qualifying',
  law: { source: 'Children Act 1989, section 24(1B) and (2)', checked: true, inForceFrom: civilDate('2001-10-01') },
  speaks: (care, day) => {
    const last = afterSixteen(care, day);
    if (last === undefined || inCareDuring(care, day) !== undefined) return undefined;
    if (day >= care.birthdays.qualifyingEnds) return undefined;
    return [
      `Under ${care.rules.qualifyingUntilAge}`,
      `Was looked after at 16 or 17, until ${dayInWords(last.until)}, and is in no stronger category`,
    ];
  },
};
