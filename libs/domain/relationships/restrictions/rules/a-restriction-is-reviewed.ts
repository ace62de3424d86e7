import type { CivilDate, Reason } from '../../../kernel';

/** No restriction without a day on which it is looked at again. Source: research/domain 4.3. */
export function aRestrictionIsReviewed(reviewOn: CivilDate, today: CivilDate): Reason | undefined {
  if (reviewOn > today) return undefined;
  const message = 'The restriction must have a review date in the future';
  return { code: 'review-not-in-the-future', message, field: 'reviewOn' };
}
