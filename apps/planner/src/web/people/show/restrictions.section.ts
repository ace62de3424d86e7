import { vagueInWords } from '#libs/domain/kernel';
import type { Restriction } from '#libs/domain/relationships';
import { dayWords } from '#libs/web-kit';
import type { OpenedPerson } from '../open-people';
import { RESTRICTION_IN_WORDS, RESTRICTION_REASON_IN_WORDS, sinceInWords } from '../words';
import { doingIn } from './doing';
import type { PersonSection } from './section';

/** Restrictions that have been lifted, and the way to a new one. Those in force stand before anything else on the page. */
export const restrictionsSection: PersonSection = {
  template: 'web/people/show/restrictions.section.njk',
  listed: { id: 'restrictions', text: 'Restrictions' },
  shows: (at) => {
    const inForce = at.person.restrictions.length;
    const doing = doingIn(at, ['restrict', inForce > 0 ? 'Restrict in another way' : 'Restrict this relationship']);
    const lifted = liftedIn(at);
    if (lifted.length + doing.length === 0) return undefined;
    return { inForce, lifted: lifted.map((one) => ({ ...shown(one), lifted: liftedInWords(one) })), doing };
  },
};

/** Restrictions in force on the day, with their review. */
export const standingIn = ({ person, opened }: OpenedPerson): readonly object[] =>
  person.restrictions.map((one) => ({ ...shown(one), ...standing(one, opened.answer.day) }));

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
