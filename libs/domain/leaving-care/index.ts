export * from './commands';
export * from './events';
export * from './queries';
export * from './state';
export * from './status';
export * from './vocabulary';
