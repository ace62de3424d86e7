import { addMonths, civilDate, dayInWords, later, type CivilDate } from '../../../kernel';
import type { Care } from '../care';
import type { StatusRule } from '../judging';
import { detainedSince } from './relevant-was-detained-or-in-hospital-at-16';
import { relevantSince } from './relevant-was-eligible-when-care-ended';

const MONTHS = 6;

export interface SixMonths {
  /** First day with family that counts: the day it was agreed from, or the day care ended where that is later. */
  readonly from: CivilDate;
  readonly complete: CivilDate;
}

/**
 * The six continuous months with a parent or somebody with parental responsibility, formally agreed, that are complete by a day and
 * still go on. When living there breaks down, they are relevant again.
 */
export function sixMonthsWithFamily(care: Care, since: CivilDate, day: CivilDate): SixMonths | undefined {
  return care.history.withFamily
    .map(({ from, until }) => ({ from: later(from, since), until }))
    .map(({ from, until }) => ({ from, until, complete: addMonths(from, MONTHS) }))
    .find(({ complete, until }) => complete <= day && (until === null || (complete <= until && day < until)));
}

/** The first day as a relevant child of either form; null for anybody else. Days past 18 are judged as if under 18. */
export const relevantOfAnyForm = (care: Care, day: CivilDate): CivilDate | null =>
  relevantSince(care, day) ?? detainedSince(care, day);

/** Would be relevant, but has lived with family for six months: section 24 support instead. */
export const relevantEnded: StatusRule = {
  id: 'relevant-ends-after-six-months-with-family',
  status: 'relevant-ended',
  law: {
    source: 'Care Leavers Regulations 2010, regulation 3(5) and (6), as local procedures give it',
    checked: false,
    inForceFrom: civilDate('2001-10-01'),
  },
  speaks: (care, day) => {
    if (day >= care.birthdays.at18) return undefined;
    const since = relevantOfAnyForm(care, day);
    const six = since === null ? undefined : sixMonthsWithFamily(care, since, day);
    if (since === null || six === undefined) return undefined;
    return [
      `Would be relevant since ${dayInWords(since)}`,
      `Has lived with a parent or somebody with parental responsibility, as agreed, since ${dayInWords(six.from)}: six months on ${dayInWords(six.complete)}`,
    ];
  },
};
