export { supportEndInWords } from '../describe-supports';
export { flagsOfRunway } from './flags';
export { runwayOf, supportsEnding } from './runway';
export { ENDINGS_TOGETHER_DAYS } from './together';
export type * from './types';
