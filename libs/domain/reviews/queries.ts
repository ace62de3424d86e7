export * from './completeness';
export { lastReview, reviewFactId, reviewsHeld, type Review } from './held';
export * from './on-record';
export * from './words';
