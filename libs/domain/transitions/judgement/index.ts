export * from './events';
export type * from './inputs';
export * from './state';
export * from './vocabulary';
export { weighted, weightsOf } from './weighted';
