export * from './duties-of-option';
export * from './events';
export type * from './facts';
export type * from './inputs';
export { isInKeyStageFour } from './key-stage-four';
export type { LegalEffect, LegalNeed } from './legal-effect';
export * from './order';
export * from './state';
export * from './vocabulary';
