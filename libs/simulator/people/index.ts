export { bondsBetween } from './bonds';
export { livesOf, type LifeTools } from './lives';
export { movesBeingPlanned } from './moves';
export { inOrder, recordLife } from './record';
