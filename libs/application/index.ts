export * from './command-bus';
export * from './handle';
export * from './identity';
export * from './messages';
export * from './read-journey';
export * from './recorder';
