export type { Evidence, Piece } from './evidence';
export * from './moments';
export * from './service';
export * from './then-and-now';
export * from './two-relationships';
