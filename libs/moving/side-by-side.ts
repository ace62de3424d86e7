import type { EventLog, RecordedEvent } from '#libs/ports';
import { lineOf } from './fingerprint';
import { eventsInOrder } from './in-order';

/** Two logs do not hold the same. The message says where, and nothing of what an event says. */
export class LogsDiffer extends Error {
  override readonly name = 'LogsDiffer';
  readonly kind = 'logsDiffer';
}

const placeOf = ({ type, stream, revision }: RecordedEvent): string => `${type}, revision ${revision} of ${stream}`;

/** Throws LogsDiffer when two events that should be one and the same are not. `number` counts from 1. */
export function refuseDifference(source: RecordedEvent, target: RecordedEvent, number: number): void {
  if (lineOf(source) === lineOf(target)) return;
  const part = (['stream', 'revision', 'id', 'type'] as const).find((field) => source[field] !== target[field]);
  throw new LogsDiffer(
    `event ${number} is not the same in both (${part ?? 'its content'} differs): ` +
      `the source has ${placeOf(source)}, the target ${placeOf(target)}`,
  );
}

/** One step along two logs: an event of the source with the target's in the same place, when the target has got so far. */
export interface Pair {
  readonly number: number;
  readonly source: RecordedEvent;
  readonly target: RecordedEvent | undefined;
}

/** A log from its beginning, an event at a time, until its end has been seen once. */
class Cursor {
  private readonly events: AsyncIterator<RecordedEvent, undefined>;
  private ended = false;

  constructor(log: EventLog) {
    this.events = eventsInOrder(log)[Symbol.asyncIterator]();
  }

  /** The next event; nothing more is read once there was none. */
  async next(): Promise<RecordedEvent | undefined> {
    if (this.ended) return undefined;
    const { value } = await this.events.next();
    this.ended = value === undefined;
    return value;
  }
}

/** Walks two logs in their order. Throws LogsDiffer at the first event that differs, or that only the target has. */
export async function* sideBySide(from: EventLog, to: EventLog): AsyncGenerator<Pair> {
  const targets = new Cursor(to);
  let number = 0;
  for await (const source of eventsInOrder(from)) {
    number++;
    const target = await targets.next();
    if (target !== undefined) refuseDifference(source, target, number);
    yield { number, source, target };
  }
  const more = await targets.next();
  if (more === undefined) return;
  throw new LogsDiffer(`the target has more than the source: event ${number + 1} is ${placeOf(more)}`);
}
