import { civilDate, type CivilDate } from '../../../kernel';
import { daysFrom14, inCareDuring, type Care, type CareInterval } from '../care';
import type { StatusRule } from '../judging';
import { dayComplete, DAYS_NEEDED, hasThirteenWeeks } from './thirteen-weeks-from-the-14th-birthday-are-91-days';
import { completeInWords, daysInWords } from '../sentences';

/** Whether a time in care, when it ended, was the care of somebody eligible: at 16 or later, with the 13 weeks complete. */
export const wasEligibleAtTheEndOf = (care: Care, { until }: CareInterval): boolean =>
  until > care.birthdays.at16 && hasThirteenWeeks(care, until);

/**
 * Looked after on the day, 16 or 17, with 13 weeks from the 14th birthday of which some lie after the 16th: a day in care at 16
 * is one, so that somebody with 91 days is eligible on the birthday itself (ADR 0017).
 */
export const eligible: StatusRule = {
  id: 'eligible-is-16-or-17-in-care-with-thirteen-weeks',
  status: 'eligible',
  law: {
    source: 'Children Act 1989, Schedule 2, paragraph 19B(2); Care Planning Regulations 2010, regulation 40',
    checked: true,
    inForceFrom: civilDate('2001-10-01'),
  },
  speaks: (care: Care, day: CivilDate) => {
    const { at16, at18 } = care.birthdays;
    if (day < at16 || day >= at18 || inCareDuring(care, day) === undefined || !hasThirteenWeeks(care, day))
      return undefined;
    return [
      'Aged 16 or 17 and looked after',
      `${daysInWords(daysFrom14(care, day))} in care since the 14th birthday: at least ${DAYS_NEEDED} are needed`,
      ...completeInWords(dayComplete(care), day),
    ];
  },
};
