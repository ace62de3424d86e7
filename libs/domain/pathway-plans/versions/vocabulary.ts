// STORAGE-FACING: words in this file are on disk for ever.

/** Whether somebody agrees with a version of the plan. */
export const AGREES = ['agrees', 'partly', 'disagrees'] as const;
export type Agrees = (typeof AGREES)[number];

/** What came of looking at a version in a review of the plan. */
export const REVIEW_OUTCOMES = ['stands', 'to-be-changed'] as const;
export type PlanReviewOutcome = (typeof REVIEW_OUTCOMES)[number];
