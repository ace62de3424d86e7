import type { FactorRule, Subject } from '../subject';
import { know, miss } from '../tally';

/** Whether school is one of the things that keep these two in touch. */
const schoolIsTheTie = ({ person }: Subject): boolean =>
  person.facts.supports !== 'not-recorded' && person.facts.supports.some((support) => support.kind === 'school');

/** F3. A change of school, more when school is the tie. Source: research/domain 5.1, 5.2. */
export const newSchool: FactorRule<Subject> = {
  id: 'F3',
  input: 'school',
  about: 'option',
  weigh: (on, tally) => {
    const weights = on.rules.factors.F3;
    const { school } = on.home.facts;
    if (school === 'kept' || school === 'none') return know(tally, 0);
    const points = schoolIsTheTie(on) ? weights.schoolIsTheTie : weights.otherwise;
    return school === 'unknown' ? miss(tally, points) : know(tally, points);
  },
  sentence: (on) =>
    schoolIsTheTie(on)
      ? 'The move means a new school, and school is part of what keeps them in touch.'
      : 'The move means a new school.',
  missing: () => 'whether the school stays the same',
};
