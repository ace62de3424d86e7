import { civilDate, dayInWords, later } from '../../../kernel';
import type { StatusRule } from '../judging';
import { isFormerRelevant } from './former-relevant-was-eligible-or-relevant-at-18';

const IN_FORCE = civilDate('2018-04-01');

/** Former relevant, 21 to 24, and asked for support that they still want. */
export const formerRelevantWhoAsked: StatusRule = {
  id: 'former-relevant-may-ask-from-21-to-25',
  status: 'former-relevant-21-to-25',
  law: {
    source: 'Children Act 1989, section 23CZB (Children and Social Work Act 2017, section 3)',
    checked: true,
    inForceFrom: IN_FORCE,
  },
  speaks: (care, day) => {
    const why = isFormerRelevant(care, day);
    if (why === undefined || day < later(care.birthdays.at21, IN_FORCE)) return undefined;
    const asked = care.history.supportAsked.find(({ from, until }) => from <= day && (until === null || day < until));
    if (asked === undefined) return undefined;
    return [...why, `Is 21 to 24 and asked for support on ${dayInWords(asked.from)}`];
  },
};
