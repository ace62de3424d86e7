import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import type { EventLog, EventMetadata, Recordable, StreamName } from '#libs/ports';
import type { BenchRow } from './bench-row';
import { compare } from './rounds';

const BLOCK = 50;
const APPEND_ROUNDS = 101;
const CALLERS = 64;
const CALLER_APPENDS = 10;
const GROUP_ROUNDS = 21;
const STREAMS = 200;
const STREAM_EVENTS = 200;
const LOADS = 40;
const LOAD_ROUNDS = 21;

/** Durable appends, group commit and stream loads of the embedded log, each beside a bare loop on the same disk. */
export async function appendBench(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const log = openSqliteEventLog({ file: join(folder, 'events.db') });
  const raw = openRaw(join(folder, 'raw.db'));
  try {
    const streams = await fill(log, raw);
    return [await singleAppend(log, raw, streams), await groupCommit(log), await streamLoad(log, raw, streams)];
  } finally {
    raw.close();
    await log.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function singleAppend(log: EventLog, raw: Raw, streams: readonly StreamName[]): Promise<BenchRow> {
  const revisions = { ours: streams.map(() => STREAM_EVENTS - 1), floor: streams.map(() => STREAM_EVENTS - 1) };
  const result = await compare(
    APPEND_ROUNDS,
    { ours: BLOCK, floor: BLOCK },
    {
      ours: async () => {
        for (let i = 0; i < BLOCK; i++) {
          const at = anyOf(streams);
          const revision = revisions.ours[at] ?? 0;
          const answer = await log.append(streams[at] ?? 'journey-', revision, [visit(revision)]);
          if (answer.kind !== 'appended') throw new Error('the log refused an append');
          revisions.ours[at] = revision + 1;
        }
      },
      floor: () => {
        for (let i = 0; i < BLOCK; i++) {
          const at = anyOf(streams);
          const revision = (revisions.floor[at] ?? 0) + 1;
          raw.insert(at, revision, VISIT_TEXT, METADATA_TEXT);
          revisions.floor[at] = revision;
        }
      },
    },
  );
  return { name: 'durable append, one caller, beside a raw synced insert', ...result, unit: 'events/s', bar: 0.8 };
}

async function groupCommit(log: EventLog): Promise<BenchRow> {
  const caller = async (appends: number): Promise<void> => {
    const stream = newStream();
    for (let i = 0; i < appends; i++) {
      const answer = await log.append(stream, i === 0 ? 'none' : i - 1, [visit(i)]);
      if (answer.kind !== 'appended') throw new Error('the log refused an append');
    }
  };
  const result = await compare(
    GROUP_ROUNDS,
    { ours: CALLERS * CALLER_APPENDS, floor: BLOCK },
    {
      ours: async () => {
        await Promise.all(Array.from({ length: CALLERS }, () => caller(CALLER_APPENDS)));
      },
      floor: () => caller(BLOCK),
    },
  );
  const note = 'bounded by the processor, one caller by the disk: the slower the disk syncs, the higher the ratio';
  return { name: `group commit, ${CALLERS} callers beside one`, ...result, unit: 'durable events/s', bar: 10, note };
}

async function streamLoad(log: EventLog, raw: Raw, streams: readonly StreamName[]): Promise<BenchRow> {
  const bytes = (await log.readStream(streams[0] ?? 'journey-', { max: STREAM_EVENTS })).events.reduce(
    (sum, { data, metadata }) => sum + JSON.stringify(data).length + JSON.stringify(metadata).length,
    0,
  );
  if (bytes !== raw.read(0)) throw new Error('the log and the bare loop read different things');
  const result = await compare(
    LOAD_ROUNDS,
    { ours: LOADS, floor: LOADS },
    {
      ours: async () => {
        for (let i = 0; i < LOADS; i++) {
          const { events } = await log.readStream(streams[anyOf(streams)] ?? 'journey-', { max: STREAM_EVENTS });
          if (events.length !== STREAM_EVENTS) throw new Error('the log lost something');
        }
      },
      floor: () => {
        for (let i = 0; i < LOADS; i++) raw.read(anyOf(streams));
      },
    },
  );
  return {
    name: `load a stream of ${STREAM_EVENTS} events, beside a raw read without parsing`,
    ...result,
    unit: 'streams/s',
    bar: 0.55,
  };
}

/** The same events in both stores, interleaved as in life: one more event for each stream, round after round. */
async function fill(log: EventLog, raw: Raw): Promise<readonly StreamName[]> {
  const streams = Array.from({ length: STREAMS }, newStream);
  for (let revision = 0; revision < STREAM_EVENTS; revision++) {
    await Promise.all(
      streams.map((stream) => log.append(stream, revision === 0 ? 'none' : revision - 1, [visit(revision)])),
    );
    raw.inOneGo(() =>
      streams.forEach((_, at) => raw.insert(at, revision, JSON.stringify(visitData(revision)), METADATA_TEXT)),
    );
  }
  return streams;
}

const newStream = (): StreamName => `journey-${randomUUID()}`;
const anyOf = (streams: readonly unknown[]): number => Math.floor(Math.random() * streams.length);

/** About as long as the mean event of leaving care: 465 bytes with its metadata. */
const METADATA: EventMetadata = {
  schema: '1',
  commandId: randomUUID(),
  actor: 'sw-041',
  actorRole: 'social-worker',
  recordedAt: '2026-03-02T09:30:00.000Z',
  correlation: randomUUID(),
  causation: '',
  source: 'bench',
};
const METADATA_TEXT = JSON.stringify(METADATA);
const visitData = (n: number) => ({
  visitId: `visit:${n}`,
  occurred: { from: '2026-03-01', to: '2026-03-01', precision: 'day' },
  kind: 'statutory',
  seenAlone: true,
  note: 'Invented: talked about football and the move.',
});
const VISIT_TEXT = JSON.stringify(visitData(STREAM_EVENTS));
const visit = (n: number): Recordable => ({
  id: randomUUID(),
  type: 'bench.visit-recorded',
  data: visitData(n),
  metadata: METADATA,
});

interface Raw {
  insert(stream: number, revision: number, data: string, metadata: string): void;
  /** Reads the first events of a stream as arrays and gives the characters read. */
  read(stream: number): number;
  inOneGo(work: () => void): void;
  close(): void;
}

/** The floor: the driver alone, a prepared insert and a prepared read on the least table that would do. */
function openRaw(file: string): Raw {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE events (position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL,
      type INTEGER NOT NULL, id TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL, UNIQUE (stream, revision)) STRICT`);
  const insert = database.prepare(
    'INSERT INTO events (stream, revision, type, id, data, metadata) VALUES (?, ?, 1, ?, ?, ?)',
  );
  const select = database.prepare(
    `SELECT position, stream, revision, type, id, data, metadata FROM events WHERE stream = ? AND revision < ${STREAM_EVENTS} ORDER BY revision`,
  );
  select.setReturnArrays(true);
  return {
    insert: (stream, revision, data, metadata) => {
      insert.run(stream, revision, randomUUID(), data, metadata);
    },
    read: (stream) =>
      (select.all(stream) as [number, number, number, number, string, string, string][]).reduce(
        (sum, row) => sum + row[5].length + row[6].length,
        0,
      ),
    inOneGo: (work) => {
      database.exec('BEGIN');
      work();
      database.exec('COMMIT');
    },
    close: () => database.close(),
  };
}
