import { positionOf } from '#libs/event-log-kit';
import { EventLogError, type EventMetadata, type Position, type RecordedEvent } from '#libs/ports';
import type { Names } from './names';

/** The part of what the client reads that is used here. */
export interface Read {
  readonly event?:
    | {
        readonly streamId: string;
        readonly id: string;
        readonly type: string;
        readonly revision: bigint;
        readonly isJson: boolean;
        readonly data: unknown;
        readonly metadata?: unknown;
        readonly position?: { readonly commit: bigint };
      }
    | undefined;
}

/**
 * An event as the port gives it. The position is the server's commit position, a place in bytes; servers before 22.6 do
 * not tell it when a stream is read, and are refused.
 */
export function recordedOf({ event }: Read, names: Names): RecordedEvent {
  if (event === undefined) throw new EventLogError('storage', 'The event store gave a link instead of an event');
  const { id, type, data, metadata } = event;
  if (!event.isJson || typeof metadata !== 'object' || metadata === null) {
    throw new EventLogError('notALog', `The event ${id} was not written by Throughline`);
  }
  return {
    id,
    type,
    stream: names.ours(event.streamId),
    revision: Number(event.revision),
    position: positionIn(event.position?.commit),
    data,
    metadata: metadata as EventMetadata,
  };
}

function positionIn(commit: bigint | undefined): Position {
  const place = Number(commit ?? Number.NaN);
  if (Number.isSafeInteger(place)) return positionOf(place);
  throw new EventLogError(
    'storage',
    'The event store does not say where in its log an event stands; Throughline needs KurrentDB, or EventStoreDB 22.6 or later',
  );
}
