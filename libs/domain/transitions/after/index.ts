export * from './events';
export * from './extensions';
export * from './follow-up';
export type * from './inputs';
export * from './state';
