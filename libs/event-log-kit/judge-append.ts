import { EventLogError, type AppendResult, type Position, type Revision, type StreamName } from '#libs/ports';
import type { PreparedAppend } from './prepared-append';

/** Where an event with a given id stands already. */
export interface Place {
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
}

/** What the log knows at the moment of an append. */
export interface Known {
  /** Revision of the stream's last event. */
  readonly revision: Revision | 'none';
  place(eventId: string): Place | undefined;
}

/** `record`: write the events, the first at revision `from`. `answer`: write nothing. */
export type Judgement =
  { readonly kind: 'record'; readonly from: Revision } | { readonly kind: 'answer'; readonly result: AppendResult };

/**
 * New, a retry, or a conflict? The ids decide: contents are not compared, because sealed text differs at each sealing
 * (and KurrentDB does not compare them either). Throws `eventIdReused` when some of the ids stand in the log, but not
 * as these very events at this very place: answering "appended" or "conflict" would both be untrue.
 */
export function judgeAppend(append: PreparedAppend, known: Known): Judgement {
  const from = append.expected === 'none' ? 0 : append.expected + 1;
  const places = append.events.map((event) => known.place(event.id));
  if (places.every((place) => place === undefined)) {
    return known.revision === append.expected
      ? { kind: 'record', from }
      : { kind: 'answer', result: { kind: 'conflict', actual: known.revision } };
  }
  const isRetry = places.every((place, i) => place?.stream === append.stream && place.revision === from + i);
  const last = places.at(-1);
  if (!isRetry || last === undefined) {
    const index = places.findIndex((place) => place !== undefined);
    throw new EventLogError(
      'eventIdReused',
      `events[${index}].id: stands in the log already, and this append is not a retry of the one that recorded it`,
    );
  }
  return { kind: 'answer', result: { kind: 'appended', revision: last.revision, position: last.position } };
}
