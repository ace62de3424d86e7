export * from './canonical-json';
export * from './hash';
export * from './rule-set';
export * from './sha-256';
