export * from './events';
export type * from './inputs';
export * from './queries';
export * from './state';
export * from './vocabulary';
