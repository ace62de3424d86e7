import { BEGINNING, type EventLog, type Position } from '#libs/ports';
import { Fingerprint } from './fingerprint';
import { eventsInOrder } from './in-order';

/** What a log holds, in a form that can be written down and compared later. Nothing of a young person in it. */
export interface LogDescription {
  readonly events: number;
  /** Position of the last event. Positions are of one engine: compare them only within it. */
  readonly head: Position;
  /** The last event's id and when it was recorded; null when there is none. */
  readonly lastEventId: string | null;
  readonly lastRecordedAt: string | null;
  /** SHA-256 over every event in order, the same on every engine. */
  readonly hash: string;
}

/** Reads a log from beginning to end. */
export async function describeLog(log: EventLog): Promise<LogDescription> {
  const fingerprint = new Fingerprint();
  let events = 0;
  let last: Pick<LogDescription, 'head' | 'lastEventId' | 'lastRecordedAt'> = {
    head: BEGINNING,
    lastEventId: null,
    lastRecordedAt: null,
  };
  for await (const event of eventsInOrder(log)) {
    fingerprint.add(event);
    last = { head: event.position, lastEventId: event.id, lastRecordedAt: event.metadata.recordedAt };
    events++;
  }
  return { events, ...last, hash: fingerprint.digest() };
}
