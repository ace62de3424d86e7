export * from './commands';
export * from './codes';
export * from './events';
export * from './fact-ids';
export * from './queries';
export * from './state';
