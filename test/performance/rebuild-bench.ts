import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import type { EventLog } from '#libs/ports';
import { caseload, course } from '#libs/projections';
import { openReadStore, startProjector, type Projector, type ReadStore } from '#libs/read-store';
import { asRecorded, inventedHistory } from '#libs/testing/history';
import type { BenchRow } from './bench-row';
import { compare, median } from './rounds';

const EVENTS = 100_000;
const PEOPLE = 500;
const ROUNDS = 7;
const PAGE = 500;
const APPENDS_AT_ONCE = 2_000;
const REBUILD_RATIO_MIN = 0.85;
const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };
const EVENTS_ONE_BY_ONE = 200;

/**
 * The caseload built anew from 100,000 events beside the yardstick loop (research on performance, section 6): the same
 * database file, seven columns as arrays in pages of 500, the whole payload parsed and nothing done with it.
 */
export async function rebuildBench(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const file = join(folder, 'events.db');
  const log = openSqliteEventLog({ file });
  const store = await openReadStore({ file: join(folder, 'lists.db'), projections: [caseload, course] });
  const projector = startProjector({ log, store, logger: QUIET });
  const raw = new DatabaseSync(file, { readOnly: true });
  try {
    await fill(log);
    await mustCatchUp(log, projector);
    return [await rebuild(store, projector, raw), await oneByOne(log, projector)];
  } finally {
    raw.close();
    await projector.stop();
    await store.close();
    await log.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function rebuild(store: ReadStore, projector: Projector, raw: DatabaseSyncInstance): Promise<BenchRow> {
  const rows = async (): Promise<string> =>
    JSON.stringify((await store.caseloadFor({ scope: 'all', pageSize: 200 })).rows);
  const before = await rows();
  const scan = yardstick(raw);
  const result = await compare(
    ROUNDS,
    { ours: EVENTS, floor: EVENTS },
    {
      ours: () => projector.rebuild('caseload'),
      floor: () => {
        if (scan() !== EVENTS) throw new Error('the yardstick loop did not see every event');
      },
    },
  );
  if ((await rows()) !== before) throw new Error('the rebuilt caseload differs from the one it replaced');
  const note = `${PEOPLE} young people`;
  return { name: 'caseload built anew, beside a bare parse of the log', ...result, unit: 'events/s', bar: REBUILD_RATIO_MIN, note }; // prettier-ignore
}

/** One event, until its list holds it, beside its durable append alone. */
async function oneByOne(log: EventLog, projector: Projector): Promise<BenchRow> {
  const stream = 'journey-00000000-0000-4000-8000-000000999999';
  const history = asRecorded(inventedHistory({ seed: 5, people: 1, events: EVENTS_ONE_BY_ONE * 2 }), EVENTS * 2);
  const [appends, appendsAndRows]: [number[], number[]] = [[], []];
  for (const [at, event] of history.entries()) {
    const started = performance.now();
    const answer = await log.append(stream, at === 0 ? 'none' : at - 1, [event]);
    const appended = performance.now();
    if (answer.kind !== 'appended') throw new Error('the log refused an append');
    if (!(await projector.caughtUpTo(answer.position, 5_000))) throw new Error('the list did not catch up');
    appends.push(appended - started);
    appendsAndRows.push(performance.now() - started);
  }
  const [alone, both] = [1_000 / median(appends), 1_000 / median(appendsAndRows)];
  const slowest = [...appendsAndRows].sort((a, b) => a - b)[Math.floor(appendsAndRows.length * 0.99)] ?? 0;
  const note = `from append to row: 99 of 100 within ${slowest.toFixed(1)} ms (goal 20 ms)`;
  return { name: 'an event recorded and in its list, beside recorded only', ours: both, floor: alone, unit: 'events/s', ratio: both / alone, bar: 0.1, note }; // prettier-ignore
}

async function mustCatchUp(log: EventLog, projector: Projector): Promise<void> {
  if (!(await projector.caughtUpTo(await log.head(), 120_000))) throw new Error('the caseload did not catch up');
}

async function fill(log: EventLog): Promise<void> {
  const events = asRecorded(inventedHistory({ seed: 903, people: PEOPLE, events: EVENTS }));
  for (let at = 0; at < events.length; at += APPENDS_AT_ONCE) {
    const some = events.slice(at, at + APPENDS_AT_ONCE);
    await Promise.all(
      some.map(({ stream, revision, position: _position, ...event }) =>
        log.append(stream, revision === 0 ? 'none' : revision - 1, [event]),
      ),
    );
  }
}

/** The bare loop: answers how many events it parsed. */
function yardstick(raw: DatabaseSyncInstance): () => number {
  const page = raw.prepare(
    `SELECT position, stream, revision, type, id, data, metadata FROM events WHERE position > ? ORDER BY position LIMIT ${PAGE}`,
  );
  page.setReturnArrays(true);
  return () => {
    let [after, seen] = [0, 0];
    for (;;) {
      const rows = page.all(after) as [number, number, number, number, string, string, string][];
      for (const row of rows) {
        JSON.parse(row[5]);
        JSON.parse(row[6]);
      }
      seen += rows.length;
      after = rows.at(-1)?.[0] ?? after;
      if (rows.length < PAGE) return seen;
    }
  };
}
