export { evidenceFor, type Evidence, type Piece } from './evidence';
export { hasAJobToOutlast } from './loving-and-lasting';
export * from './moments';
export * from './service';
export * from './then-and-now';
export * from './two-relationships';
export { notToBeTold } from './without-names';
