import type { FeedMessage, ParkedInFeed, RecordedEvent, StreamName } from '#libs/ports';
import { CannotBeTold, type FeedMapping } from '../mapping/feed-mapping';

/** A message, and the event it tells of. */
export interface Telling {
  readonly event: RecordedEvent;
  readonly message: FeedMessage;
}

/** What is to be told of some events, and who is parked because one of theirs cannot be. */
export interface Told {
  readonly tellings: readonly Telling[];
  readonly park: readonly ParkedInFeed[];
}

export const parkedAt = ({ stream, revision, position, type }: RecordedEvent, why: string): ParkedInFeed => ({
  stream,
  revision,
  position,
  eventType: type,
  why,
});

/** Maps events in their order. Of whoever is parked nothing is told, from the event on that could not be. */
export function tell(
  events: readonly RecordedEvent[],
  mapping: FeedMapping,
  parked: ReadonlySet<StreamName> = new Set(),
): Told {
  const tellings: Telling[] = [];
  const park = new Map<StreamName, ParkedInFeed>();
  for (const event of events) {
    if (parked.has(event.stream) || park.has(event.stream)) continue;
    try {
      const message = mapping(event);
      if (message !== undefined) tellings.push({ event, message });
    } catch (error) {
      if (!(error instanceof CannotBeTold)) throw error;
      park.set(event.stream, parkedAt(event, error.message));
    }
  }
  return { tellings, park: [...park.values()] };
}
