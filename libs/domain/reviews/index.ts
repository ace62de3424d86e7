export * from './events';
export * from './queries';
export * from './state';
export { nextReviewBy } from './rules/the-next-review-is-held-by-its-last-day';
