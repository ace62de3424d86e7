export * from './claims';
export { recordReturn } from './command';
export { evolveKnownFacts, knownFactsLens, nothingKnown, type KnownFact, type KnownFacts } from './known-facts';
export { reconcile, type Reconciled } from './reconcile';
