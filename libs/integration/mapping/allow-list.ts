import { moveMessages, promiseMessages } from './moves';
import type { Outward } from './outward';
import { relationshipMessages, workerMessages } from './people';
import { leavingCareMessages, personMessages, planMessages, reviewMessages } from './plans';
import { placementMessages } from './placements';

/** Everything other systems are told of. An event type that is not here is private. */
export const ALLOWED: readonly Outward[] = [
  ...personMessages,
  ...placementMessages,
  ...moveMessages,
  ...promiseMessages,
  ...relationshipMessages,
  ...workerMessages,
  ...reviewMessages,
  ...planMessages,
  ...leavingCareMessages,
];

const byEvent = new Map(ALLOWED.map((entry) => [entry.event, entry]));

/** How an event type is told outside; undefined when it is not. */
export const outwardOf = (event: string): Outward | undefined => byEvent.get(event);
