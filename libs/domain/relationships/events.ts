// STORAGE-FACING: what the parts list here is on disk for ever.
import type { EventOf } from '../kernel';
import { brothersAndSistersEvents } from './brothers-and-sisters/events';
import { agreementEvents, contactLogEvents, type ContactLogEvent } from './contact/events';
import { courseEvents } from './course/events';
import { personEvents } from './person/events';
import { restrictionsEvents } from './restrictions/events';
import { supportsEvents } from './supports/events';
import { viewsEvents } from './views/events';
import { workersEvents } from './workers/events';

/** Every event about the people who matter in a young person's journey. */
export const relationshipsJourneyEvents = [
  ...personEvents,
  ...viewsEvents,
  ...supportsEvents,
  ...agreementEvents,
  ...restrictionsEvents,
  ...courseEvents,
  ...brothersAndSistersEvents,
  ...workersEvents,
] as const;
export type RelationshipsEvent = EventOf<(typeof relationshipsJourneyEvents)[number]>;
export { contactLogEvents, type ContactLogEvent };
