import { vagueInWords } from '#libs/domain/kernel';
import { dayWords } from '#libs/web-kit';
import type { OpenedPerson } from '../open-people';
import { RESTRICTION_IN_WORDS, RESTRICTION_REASON_IN_WORDS, sinceInWords } from '../words';
import type { PersonSection } from './section';

/** Restrictions in force on the day, then those that have been lifted. */
export const restrictionsSection: PersonSection = {
  template: 'web/people/show/restrictions.section.njk',
  shows: (at) => {
    const restrictions = restrictionsOf(at);
    return restrictions.length === 0 ? undefined : { restrictions };
  },
};

function restrictionsOf({ person, relationship, opened }: OpenedPerson): readonly object[] {
  const lifted = relationship.restrictions.filter((one) => one.lifted !== null && !person.restrictions.includes(one));
  return [...person.restrictions, ...lifted].map((one) => ({
    kind: RESTRICTION_IN_WORDS[one.kind],
    why: RESTRICTION_REASON_IN_WORDS[one.reasonClass],
    legalBasis: one.legalBasis,
    since: sinceInWords(one.from),
    reviewOn: dayWords(one.reviewOn),
    late: one.reviewOn < opened.answer.day && person.restrictions.includes(one),
    view: one.youngPersonsView,
    lifted:
      one.lifted === null || person.restrictions.includes(one)
        ? undefined
        : `${vagueInWords(one.lifted.on)}: ${one.lifted.reason}`,
  }));
}
