export * from './codes';
export * from './events';
export * from './fact-ids';
export * from './queries';
export { isTemporaryAbsence } from './rules/a-stay-coded-t-is-a-temporary-absence';
export { careGoesOnAfter } from './rules/a-period-of-care-ends-only-with-a-reason-that-ends-it';
export * from './state';
