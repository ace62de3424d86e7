import { vagueInWords } from '#libs/domain/kernel';
import type { Restriction } from '#libs/domain/relationships';
import { dayWords } from '#libs/web-kit';
import type { OpenedPerson } from '../open-people';
import { RESTRICTION_IN_WORDS, RESTRICTION_REASON_IN_WORDS, sinceInWords } from '../words';
import { doingIn } from './doing';
import type { PersonSection } from './section';

/** Restrictions in force on the day, then those that have been lifted, and what can be done. */
export const restrictionsSection: PersonSection = {
  template: 'web/people/show/restrictions.section.njk',
  shows: (at) => {
    const { restrictions } = at.person;
    const doing = doingIn(
      at,
      restrictions.length > 0 && ['restriction-review', 'Review the restriction'],
      restrictions.length > 0 && ['restriction-lift', 'Lift the restriction'],
      ['restrict', restrictions.length > 0 ? 'Restrict in another way' : 'Restrict this relationship'],
    );
    const lifted = liftedIn(at);
    if (restrictions.length + lifted.length + doing.length === 0) return undefined;
    return {
      standing: restrictions.map((one) => ({ ...shown(one), ...standing(one, at.opened.answer.day) })),
      lifted: lifted.map((one) => ({ ...shown(one), lifted: liftedInWords(one) })),
      doing,
    };
  },
};

const liftedIn = ({ person, relationship, opened }: OpenedPerson): readonly Restriction[] =>
  relationship.restrictions.filter(
    ({ restrictionId, lifted }) =>
      lifted !== null &&
      lifted.on.from <= opened.answer.day &&
      !person.restrictions.some((one) => one.restrictionId === restrictionId),
  );

const liftedInWords = ({ lifted }: Restriction): string =>
  lifted === null ? '' : `${vagueInWords(lifted.on)}: ${lifted.reason}`;

const shown = (one: Restriction): object => ({
  kind: RESTRICTION_IN_WORDS[one.kind],
  why: RESTRICTION_REASON_IN_WORDS[one.reasonClass],
  because: one.because,
  legalBasis: one.legalBasis,
  since: sinceInWords(one.from),
  by: one.imposedBy,
  view: viewIn(one),
  reviews: one.reviews.map((review) => ({
    when: sinceInWords(review.from),
    by: review.reviewedBy,
    reason: review.reason,
    view: viewIn(review),
  })),
});

const standing = ({ reviewOn }: Restriction, day: string): object => ({
  reviewOn: dayWords(reviewOn),
  late: reviewOn < day,
});

/** What the young person says, or why they were not asked; old records may have neither. */
const viewIn = ({
  youngPersonsView,
  viewNotAsked,
}: Pick<Restriction, 'youngPersonsView' | 'viewNotAsked'>): object => ({
  words: youngPersonsView,
  notAsked: viewNotAsked,
});
