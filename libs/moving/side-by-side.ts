import type { EventLog, RecordedEvent } from '#libs/ports';
import { lineOf } from './fingerprint';
import { eventsInOrder } from './in-order';
import { inStep } from './in-step';

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

/** Walks two logs in their order. Throws LogsDiffer at the first event that differs, or that only the target has. */
export async function* sideBySide(from: EventLog, to: EventLog): AsyncGenerator<Pair> {
  for await (const { number, source, target } of inStep(eventsInOrder(from), eventsInOrder(to))) {
    if (source === undefined) {
      const more = target === undefined ? '' : placeOf(target);
      throw new LogsDiffer(`the target has more than the source: event ${number} is ${more}`);
    }
    if (target !== undefined) refuseDifference(source, target, number);
    yield { number, source, target };
  }
}
