import { BEGINNING, standingIn, type EventLog, type Landmark, type Position } from '#libs/ports';

/** The log is not the one that was published: it was put back from a copy, and may have grown again since. */
export class OtherLog extends Error {
  override readonly name = 'OtherLog';
}

/** Where the event that was published last stands in this log. Throws `OtherLog` where it does not. */
export async function placeOf(landmark: Landmark, log: EventLog): Promise<Position> {
  const place = await standingIn(log, landmark);
  if (place === undefined) throw new OtherLog('what was published last is not in this log');
  return place;
}

/** The last place up to which this log is the one that was published, and the landmarks that are not in it. */
export async function sharedPart(
  landmarks: readonly Landmark[],
  log: EventLog,
): Promise<{ readonly place: Position; readonly gone: readonly Landmark[] }> {
  for (const [n, landmark] of landmarks.entries()) {
    const place = await standingIn(log, landmark);
    if (place !== undefined) return { place, gone: landmarks.slice(0, n) };
  }
  return { place: BEGINNING, gone: landmarks };
}
