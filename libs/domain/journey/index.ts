export * from './commands';
export { movingLens, type MovingState } from './decide';
export { REASONS_OF_MOVING, type RecordMoveHappened } from './inputs';
export * from './state';
