import type { EventLog, Position, RecordedEvent } from './event-log';

/** An event by which a log is known again: where this very event stands, everything before it is as it was when it was read. */
export interface Landmark extends Pick<RecordedEvent, 'stream' | 'revision' | 'id'> {
  /** As the event says it. */
  readonly recordedAt: string;
}

/** By what the log is known again after these events; undefined where there are none. */
export function landmarkAmong(events: readonly RecordedEvent[]): Landmark | undefined {
  const last = events.at(-1);
  if (last === undefined) return undefined;
  const { stream, revision, id, metadata } = last;
  return { stream, revision, id, recordedAt: metadata.recordedAt };
}

/**
 * Where a landmark stands in this log; undefined where it does not. A log only grows, and a copy is a beginning of it: where
 * the very same event stands, all before it is the same. Recorded again with the same id, as an import does, it has another
 * moment.
 */
export async function standingIn(
  log: EventLog,
  { stream, revision, id, recordedAt }: Landmark,
): Promise<Position | undefined> {
  const [found] = (await log.readStream(stream, { from: revision, max: 1 })).events;
  return found?.id === id && found.metadata.recordedAt === recordedAt ? found.position : undefined;
}
