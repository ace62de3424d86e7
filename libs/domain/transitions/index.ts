export * from './commands';
export type { SeenFacts } from './decide-approval';
export * from './events';
export { EVIDENCE_TYPES, proposalLens, transitionsLens } from './evolve';
export type * from './inputs';
export { moveOptionInput } from './inputs';
export * from './queries';
export * from './state';
