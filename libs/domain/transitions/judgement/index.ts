export * from './events';
export { groupShown } from './group-shown';
export type * from './inputs';
export * from './state';
export * from './vocabulary';
export { weighted, weightsOf } from './weighted';
