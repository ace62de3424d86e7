import type { CivilDate, Reason } from '../../../kernel';

/** A break without a day on which it is looked at is a way of losing somebody. Source: research/domain 4.3. */
export function aBreakIsLookedAtAgain(reviewOn: CivilDate, today: CivilDate): Reason | undefined {
  if (reviewOn > today) return undefined;
  const message = 'The break must be looked at again on a day in the future';
  return { code: 'review-not-in-the-future', message, field: 'reviewOn' };
}
