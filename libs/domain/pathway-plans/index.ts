export * from './codes';
export * from './events';
export * from './queries';
export * from './state';
