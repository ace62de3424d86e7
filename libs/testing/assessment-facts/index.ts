export * from './any-facts';
export * from './examples';
