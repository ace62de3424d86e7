import { CATEGORIES } from '#libs/event-log-kit';
import { BEGINNING, type EventLog, type Position, type RecordedEvent } from '#libs/ports';

const PAGE_EVENTS = 500;

/** Every event of a log in its order, a page at a time, to the end that it had when the last page was read. */
export async function* eventsInOrder(log: EventLog, after: Position = BEGINNING): AsyncGenerator<RecordedEvent> {
  for (let from = after; ;) {
    const slice = await log.readAll({ after: from, categories: CATEGORIES, max: PAGE_EVENTS });
    yield* slice.events;
    if (slice.atEnd) return;
    from = slice.next;
  }
}
