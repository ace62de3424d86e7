export { supportEndInWords } from '../describe-supports';
export { cliffInWords, cliffsSoon, CLIFF_FLAGGED_MONTHS, flagsOfRunway } from './flags';
export { runwayOf, supportsEnding } from './runway';
export { ENDINGS_TOGETHER_DAYS } from './together';
export type * from './types';
