import { civilDate, dayInWords } from '../../../kernel';
import { daysFrom14 } from '../care';
import type { StatusRule } from '../judging';
import { daysInWords } from '../sentences';
import { DAYS_NEEDED } from './thirteen-weeks-from-the-14th-birthday-are-91-days';

/** Every category begins at 16 at the earliest and ends at 25 at the latest. */
export const outsideTheAges: StatusRule = {
  id: 'nobody-has-a-category-before-16-or-from-25',
  status: 'none',
  law: {
    source: 'Children Act 1989, Schedule 2, paragraph 19B and sections 23A to 24',
    checked: true,
    inForceFrom: civilDate('2001-10-01'),
  },
  speaks: (care, day) => {
    const { at14, at16, at25 } = care.birthdays;
    if (day >= at25) return [`Is 25 or over since ${dayInWords(at25)}`];
    if (day >= at16) return undefined;
    if (day < at14) return [`Under 14: days in care count from the 14th birthday, ${dayInWords(at14)}`];
    const so = `${daysInWords(daysFrom14(care, day))} in care since the 14th birthday so far, of ${DAYS_NEEDED} needed`;
    return [`Under 16: a category can begin on the 16th birthday, ${dayInWords(at16)}`, so];
  },
};
