export * from './alive';
export * from './for-review';
export * from './standing';
