import type { EventLog, ParkedInFeed, Position, RecordedEvent } from '#libs/ports';
import { publish } from './publish';
import type { RelayOptions } from './relay';
import type { Stopping } from './stopping';
import { tell } from './tell-slice';

const PAGE_EVENTS = 500;

/** The events of a stream from a place on, up to a position of the log. */
async function eventsOf(log: EventLog, { stream, revision }: ParkedInFeed, upTo: Position): Promise<RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  for (let from = revision; ;) {
    const { events } = await log.readStream(stream, { from, max: PAGE_EVENTS });
    found.push(...events.filter(({ position }) => position <= upTo));
    const last = events.at(-1);
    if (last === undefined || last.position > upTo || events.length < PAGE_EVENTS) return found;
    from = last.revision + 1;
  }
}

/**
 * Tries everybody who is parked again, from the first event that was not told: after a fix, or with a newer version, all of it is
 * told in order and nothing is missing. Answers who is still parked and how much was published.
 */
export async function retryParked(
  { log, feed, progress, mapping }: RelayOptions,
  position: Position,
  stopping: Stopping,
): Promise<{ readonly still: readonly ParkedInFeed[]; readonly messages: number }> {
  const still: ParkedInFeed[] = [];
  let messages = 0;
  for (const parked of await progress.parked()) {
    stopping.edge();
    const told = tell(await eventsOf(log, parked, position), mapping);
    const published = await stopping.last(publish(feed, told.tellings));
    messages += published.messages;
    const again = [...published.park, ...told.park][0];
    if (again !== undefined) still.push(again);
    await progress.moveOn(position, position, again === undefined ? { unpark: [parked.stream] } : { park: [again] });
  }
  return { still, messages };
}
