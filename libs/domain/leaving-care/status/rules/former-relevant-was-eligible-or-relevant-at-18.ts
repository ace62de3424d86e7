import { addDays, civilDate, dayInWords, type CivilDate } from '../../../kernel';
import { lastEndedBy, type Care } from '../care';
import type { StatusRule } from '../judging';
import { wasEligibleAtTheEndOf } from './eligible-is-16-or-17-in-care-with-thirteen-weeks';
import { relevantOfAnyForm, sixMonthsWithFamily } from './relevant-ends-after-six-months-with-family';

/** By which limb of section 23C(1) they are former relevant; undefined when by neither. Judged on the 18th birthday, once. */
export function becameFormerRelevant(care: Care): readonly string[] | undefined {
  const { at18 } = care.birthdays;
  const last = lastEndedBy(care, at18);
  if (last?.until === at18) {
    return wasEligibleAtTheEndOf(care, last)
      ? [`Was looked after until 18 on ${dayInWords(at18)}, and eligible immediately before`]
      : undefined;
  }
  const since = relevantOfAnyForm(care, addDays(at18, -1));
  if (since === null || sixMonthsWithFamily(care, since, at18) !== undefined) return undefined;
  return [`Was relevant since ${dayInWords(since)}, and still on reaching 18 on ${dayInWords(at18)}`];
}

/** Whether a day is one on which somebody former relevant has a claim: from 18 up to 25. */
export const isFormerRelevant = (care: Care, day: CivilDate): readonly string[] | undefined =>
  day >= care.birthdays.at18 && day < care.birthdays.at25 ? becameFormerRelevant(care) : undefined;

/** 18 or over, and eligible or relevant on reaching 18. The duties run to 21; from then to 25 they can be asked for. */
export const formerRelevant: StatusRule = {
  id: 'former-relevant-was-eligible-or-relevant-at-18',
  status: 'former-relevant',
  law: { source: 'Children Act 1989, section 23C(1)', checked: true, inForceFrom: civilDate('2001-10-01') },
  speaks: (care, day) => {
    const why = isFormerRelevant(care, day);
    if (why === undefined || day < care.birthdays.at21) return why;
    return [...why, 'Is 21 or over: what is owed now is owed when they ask for it, until 25'];
  },
};
