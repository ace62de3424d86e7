export * from './commands';
export * from './events';
export * from './queries';
export * from './state';
export * from './visits';
export * from './vocabulary';
