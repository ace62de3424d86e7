import { BEGINNING, type EventLog, type Landmark, type Position, type RecordedEvent } from '#libs/ports';

/** The log is not the one that was published: it was put back from a copy, and may have grown again since. */
export class OtherLog extends Error {
  override readonly name = 'OtherLog';
}

/** By what the log is known again after these events; undefined where there are none. */
export function landmarkAmong(events: readonly RecordedEvent[]): Landmark | undefined {
  const last = events.at(-1);
  if (last === undefined) return undefined;
  const { stream, revision, id, metadata } = last;
  return { stream, revision, id, recordedAt: metadata.recordedAt };
}

/**
 * Where a landmark stands in this log. A log only grows, and a copy is a beginning of it: where the very same event stands,
 * all before it is what was published. Recorded again with the same id, as an import does, it has another moment. Throws
 * `OtherLog` where it does not stand.
 */
export async function placeOf(landmark: Landmark, log: EventLog): Promise<Position> {
  const place = await standing(landmark, log);
  if (place === undefined) throw new OtherLog('what was published last is not in this log');
  return place;
}

/** The last place up to which this log is the one that was published, and the landmarks that are not in it. */
export async function sharedPart(
  landmarks: readonly Landmark[],
  log: EventLog,
): Promise<{ readonly place: Position; readonly gone: readonly Landmark[] }> {
  for (const [n, landmark] of landmarks.entries()) {
    const place = await standing(landmark, log);
    if (place !== undefined) return { place, gone: landmarks.slice(0, n) };
  }
  return { place: BEGINNING, gone: landmarks };
}

async function standing({ stream, revision, id, recordedAt }: Landmark, log: EventLog): Promise<Position | undefined> {
  const [found] = (await log.readStream(stream, { from: revision, max: 1 })).events;
  return found?.id === id && found.metadata.recordedAt === recordedAt ? found.position : undefined;
}
