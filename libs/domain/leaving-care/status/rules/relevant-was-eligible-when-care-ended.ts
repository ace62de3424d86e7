import { civilDate, dayInWords, type CivilDate } from '../../../kernel';
import { daysFrom14, inCareDuring, lastEndedBy, type Care } from '../care';
import type { StatusRule } from '../judging';
import { daysInWords } from '../sentences';
import { wasEligibleAtTheEndOf } from './eligible-is-16-or-17-in-care-with-thirteen-weeks';
import { endedInSpecialGuardianship } from './qualifying-is-a-special-guardianship-from-care';

/**
 * The day care ended, for somebody who was eligible immediately before; null for anybody else. Special guardianship leads to
 * qualifying and not to relevant (research/domain 2.6). `day` may lie past 18: then it is what would be so under 18.
 */
export function relevantSince(care: Care, day: CivilDate): CivilDate | null {
  const last = lastEndedBy(care, day);
  if (last === undefined || inCareDuring(care, day) !== undefined || last.until >= care.birthdays.at18) return null;
  return wasEligibleAtTheEndOf(care, last) && !endedInSpecialGuardianship(last) ? last.until : null;
}

/** 16 or 17, no longer looked after, and eligible immediately before care ended. */
export const relevant: StatusRule = {
  id: 'relevant-was-eligible-when-care-ended',
  status: 'relevant',
  law: {
    source: 'Children Act 1989, section 23A(2); Care Leavers Regulations 2010, regulation 3',
    checked: true,
    inForceFrom: civilDate('2001-10-01'),
  },
  speaks: (care, day) => {
    if (day >= care.birthdays.at18) return undefined;
    const since = relevantSince(care, day);
    if (since === null) return undefined;
    return [
      `Aged 16 or 17 and not looked after since ${dayInWords(since)}`,
      `Eligible until then, with ${daysInWords(daysFrom14(care, since))} in care since the 14th birthday`,
    ];
  },
};
