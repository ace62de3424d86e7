export { livesOf, type LifeTools } from './lives';
export { MOVES_BEING_PLANNED, MOVES_SUBMITTED, movesBeingPlanned } from './moves';
export { inOrder, recordLife } from './record';
