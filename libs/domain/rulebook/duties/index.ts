export { askedOf, type AskedOf } from './asked';
export type { Asked, Duty, InForce, Sum } from './duty';
export * from './facts';
export { DUTIES, dutyOf } from './register';
export { nextReview } from './formulas/reviews';
export { warnOn } from './sums';
