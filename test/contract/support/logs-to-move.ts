import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import { openKurrentEventLog } from '#libs/adapters/event-log-kurrentdb';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import { CATEGORIES } from '#libs/event-log-kit';
import type { EventLog, NonEmptyArray, Recordable, RecordedEvent, StreamName } from '#libs/ports';
import { inventedId } from '#libs/testing/history';
import { KurrentStandIn } from '../../support/kurrentdb-stand-in';

/** A log of some engine, and how many appends it takes at once in order. */
export interface Movable {
  readonly log: EventLog;
  readonly together: number;
  /** The same log opened anew, as by another run; the first is closed. */
  again(): Promise<EventLog>;
  end(): Promise<void>;
}

export async function inMemory(): Promise<Movable> {
  const log = createMemoryEventLog();
  return { log, together: 1, again: async () => log, end: () => log.close() };
}

export async function inSqlite(): Promise<Movable> {
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-moved-'));
  const open = (): EventLog => openSqliteEventLog({ file: path.join(folder, 'events.db') });
  let log = open();
  const again = async (): Promise<EventLog> => {
    await log.close();
    return (log = open());
  };
  const end = async (): Promise<void> => {
    await log.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { log, together: 50, again, end };
}

/** Through the real client, on our stand-in: no KurrentDB. */
export async function onStandIn(): Promise<Movable> {
  const standIn = await KurrentStandIn.start();
  const open = (): Promise<EventLog> => openKurrentEventLog({ address: standIn.address });
  let log = await open();
  const again = async (): Promise<EventLog> => {
    await log.close();
    return (log = await open());
  };
  const end = async (): Promise<void> => {
    await log.close();
    standIn.kill();
  };
  return { log, together: 1, again, end };
}

const CONTENTS: readonly unknown[] = [
  { name: 'Robin Example', toldBy: 'young-person' },
  { words: 'Zoë, in her own words: “not yet” \u{1f33c}\n', nested: [{ b: 1, a: [null, 0.1, true] }] },
  { 2: 'two', 10: 'ten', '': 'empty', z: {}, a: [] },
  'only text',
];

/** An invented event; everything in it follows from its number. */
const eventNo = (n: number): Recordable => ({
  id: inventedId(1_000 + n),
  type: n % 3 === 0 ? 'contract.fact-noted' : 'PreferredNameRecorded',
  data: { no: n, content: CONTENTS[n % CONTENTS.length] },
  metadata: {
    schema: '1',
    commandId: inventedId(9_000 + n),
    actor: 'staff-1',
    actorRole: 'social-worker',
    recordedAt: new Date(Date.parse('2025-01-01T00:00:00.000Z') + n * 1_000).toISOString(),
    correlation: 'test',
    causation: 'test',
    source: 'test',
  },
});

/** Records `count` events of seven streams of every category, lying across each other, some of them several at once. */
export async function fill(log: EventLog, count: number): Promise<void> {
  const ends = new Map<StreamName, number>();
  for (let n = 0; n < count;) {
    const stream: StreamName = `${CATEGORIES[n % CATEGORIES.length] ?? 'journey'}-${inventedId(n % 7)}`;
    const size = Math.min(1 + (n % 4), count - n);
    const events = Array.from({ length: size }, (_, i) => eventNo(n + i)) as unknown as NonEmptyArray<Recordable>;
    const end = ends.get(stream);
    await log.append(stream, end ?? 'none', events);
    ends.set(stream, (end ?? -1) + size);
    n += size;
  }
}

export async function everythingIn(log: EventLog): Promise<readonly RecordedEvent[]> {
  return (await log.readAll({ categories: CATEGORIES, max: 1_000_000 })).events;
}

/** All of an event but where its engine put it. */
export const withoutPosition = (events: readonly RecordedEvent[]): readonly object[] =>
  events.map(({ position: _, ...rest }) => rest);
