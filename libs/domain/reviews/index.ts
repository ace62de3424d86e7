export * from './commands';
export type { AgendaFacts } from './decide';
export * from './events';
export type { LineReviewed } from './inputs';
export { reviewsLens } from './lenses';
export * from './queries';
export * from './state';
export * from './vocabulary';
export { nextReviewBy } from './rules/the-next-review-is-held-by-its-last-day';
