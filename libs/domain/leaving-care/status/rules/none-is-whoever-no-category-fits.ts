import { civilDate, dayInWords, type CivilDate } from '../../../kernel';
import { daysFrom14, inCareDuring, type Care } from '../care';
import type { StatusRule } from '../judging';
import { completeInWords, daysInWords } from '../sentences';
import { dayComplete, DAYS_NEEDED } from './thirteen-weeks-from-the-14th-birthday-are-91-days';

function whyNot(care: Care, day: CivilDate): readonly string[] {
  const { at16, qualifyingEnds } = care.birthdays;
  if (inCareDuring(care, day) !== undefined) {
    const so = `Looked after, with ${daysInWords(daysFrom14(care, day))} in care since the 14th birthday: ${DAYS_NEEDED} are needed`;
    return [so, ...completeInWords(dayComplete(care), day)];
  }
  const last = care.intervals.findLast(({ until }) => until <= day);
  if (last === undefined) {
    return care.shortBreaks.length > 0
      ? [
          'Only short breaks are on record: they do not count',
          'Whether section 24 counts them was not checked against the text of the law',
        ]
      : ['No care on record by this day'];
  }
  if (last.until <= at16) return [`Care ended on ${dayInWords(last.until)}, before a day in care at 16`];
  return [`Support as somebody qualifying ended on ${dayInWords(qualifyingEnds)}, at ${care.rules.qualifyingUntilAge}`];
}

/** No other rule holds on the day; says which fact stands in the way. */
export const none: StatusRule = {
  id: 'none-is-whoever-no-category-fits',
  status: 'none',
  law: {
    source: 'Children Act 1989, Schedule 2, paragraph 19B and sections 23A to 24',
    checked: true,
    inForceFrom: civilDate('2001-10-01'),
  },
  speaks: whyNot,
};
