import { hasBegunBy, sortDay, type CivilDate } from '../../kernel';
import { sameSaid } from '../same-said';
import type { PathwayPlansState } from '../state';
import type { PlanAgreement, PlanReview, PlanVersion } from './state';

/** Every version of the plan and its day, the first one first. */
export const planVersionsOf = ({
  versions,
}: PathwayPlansState): readonly { readonly version: number; readonly on: CivilDate }[] =>
  versions.map(({ version, on }) => ({ version, on }));

/** Days on which a version of the plan was looked at in a review, the earliest first. */
export const planReviewsOf = ({ versions }: PathwayPlansState): readonly CivilDate[] =>
  versions.flatMap(({ reviews }) => reviews.map(({ on }) => sortDay(on))).sort();

/** Versions that had been made by a day, the first one first, with what had been said of each by then. */
export const versionsBy = ({ versions }: PathwayPlansState, day: CivilDate): readonly PlanVersion[] =>
  versions
    .filter(({ on }) => on <= day)
    .map((version) => ({
      ...version,
      agreements: version.agreements.filter(({ on }) => hasBegunBy(on, day)),
      reviews: version.reviews.filter(({ on }) => hasBegunBy(on, day)),
    }));

/** What each person says of a version: of one person the word recorded last. */
export const agreementsThatStand = ({ agreements }: PlanVersion): readonly PlanAgreement[] =>
  agreements.filter((one, at) => !agreements.slice(at + 1).some((later) => sameSaid(later, one, ['whose'])));

/** What the young person does not agree with in a version, and nobody has recorded since that they do. */
export const disagreementOf = (version: PlanVersion): PlanAgreement | undefined =>
  agreementsThatStand(version).find(({ whose, agrees }) => whose.kind === 'young-person' && agrees !== 'agrees');

/** When a version was looked at, the latest first. */
export const reviewsOf = ({ reviews }: PlanVersion): readonly PlanReview[] => [...reviews].reverse();
