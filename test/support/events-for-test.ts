import { randomUUID } from 'node:crypto';
import { KurrentStandIn } from './kurrentdb-stand-in';

/** Settings for an event store that is empty, and how to be rid of it again. */
export interface EventsForTest {
  readonly settings: { readonly events?: string; readonly eventsNamespace?: string };
  end(): Promise<void>;
}

/**
 * The event store for one test planner, as THROUGHLINE_TEST_EVENTS says: unset, the embedded one; `kurrentdb-stand-in`, a
 * stand-in of its own (no KurrentDB); the address of a real KurrentDB, a namespace of its own there.
 */
export async function eventsForTest(): Promise<EventsForTest> {
  const wanted = process.env['THROUGHLINE_TEST_EVENTS'];
  if (wanted === undefined) return { settings: {}, end: async () => undefined };
  if (wanted !== 'kurrentdb-stand-in') {
    const eventsNamespace = `t${randomUUID().slice(0, 8)}`;
    return { settings: { events: wanted, eventsNamespace }, end: async () => undefined };
  }
  const standIn = await KurrentStandIn.start();
  return { settings: { events: standIn.address }, end: async () => standIn.kill() };
}
