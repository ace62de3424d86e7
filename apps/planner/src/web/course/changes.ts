import { agreeBreak, continueBreak, endBreak } from './break-changes';
import { end, reopen } from './ending-changes';
import { repair, rupture } from './rupture-changes';

/** What can be recorded of the course of a relationship, by its name in the address. */
export const COURSE_CHANGES = {
  rupture, repair, break: agreeBreak, 'break-goes-on': continueBreak, 'break-over': endBreak, end, reopen,
} as const; // prettier-ignore
