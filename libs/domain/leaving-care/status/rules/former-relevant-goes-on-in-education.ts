import { civilDate, dayInWords, later } from '../../../kernel';
import type { StatusRule } from '../judging';
import { isFormerRelevant } from './former-relevant-was-eligible-or-relevant-at-18';

const IN_FORCE = civilDate('2011-04-01');

/** Former relevant, 21 to 24, and told the authority that they are in education or training, or mean to be. */
export const formerRelevantInEducation: StatusRule = {
  id: 'former-relevant-goes-on-in-education',
  status: 'former-relevant-education',
  law: { source: 'Children Act 1989, section 23CA', checked: true, inForceFrom: IN_FORCE },
  speaks: (care, day) => {
    const why = isFormerRelevant(care, day);
    if (why === undefined || day < later(care.birthdays.at21, IN_FORCE)) return undefined;
    const told = care.history.education.find(({ from, until }) => from <= day && (until === null || day < until));
    if (told === undefined) return undefined;
    return [...why, `Is 21 to 24 and told us on ${dayInWords(told.from)} of education or training`];
  },
};
