import type { Reason } from '../../kernel';
import type { ArrangeReview } from '../inputs';

/** "Something else" says nothing: the words have to. Source: Care Planning Regulations 2010, reg 33(3). */
export function anEarlyReviewSaysWhy({ early, whyEarly }: ArrangeReview): Reason | undefined {
  if (early !== 'something-else' || whyEarly !== null) return undefined;
  return { code: 'early-without-why', message: 'Say why the review is held early', field: 'whyEarly' };
}
