export * from './alive';
export * from './standing';
