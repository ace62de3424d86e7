export { bondsBetween } from './bonds';
export { livesOf, type LifeTools } from './lives';
export { movesBeingPlanned } from './moves';
export { movesMade } from './moves-made';
export { inOrder, recordLife } from './record';
export { reviewsHeld } from './reviews-held';
export { reviewsToCome } from './reviews-to-come';
