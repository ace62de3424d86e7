import { sql } from 'kysely';
import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import { BEGINNING, type EventLog, type Position } from '#libs/ports';
import { ALL_PROJECTIONS, type Projection } from '#libs/projections';
import type { ReadStore } from '#libs/read-store';
import { inventedHistory, inventedId, tell, told } from '#libs/testing/history';
import { openDatabase, type StoreAddress } from '#libs/sql-kit';
import { besideSqlite, onEachEngine } from '../support/each-engine';
import { cleanRows, PATIENCE_MS, startWorker, until, type Worker } from './support/lists-at-work';
import { rowsInStore } from './support/rows-in-store';

const PEOPLE = 20;
const caseload = ALL_PROJECTIONS.find(({ name }) => name === 'caseload') as Projection;

/** The list of young people as a later release might have it: with one column more. */
const LATER: Projection = {
  ...caseload,
  version: caseload.version + 1,
  tables: { caseload: { ...caseload.tables['caseload']!, columns: { ...caseload.tables['caseload']!.columns, initial: 'text' } } },
  rows: (id, state) => ({
    caseload: (caseload.rows(id, state)['caseload'] ?? []).map((row) => ({ ...row, initial: String(row['name'])[0] ?? '' })),
  }),
}; // prettier-ignore
const NOW = ALL_PROJECTIONS;
const AFTER: readonly Projection[] = ALL_PROJECTIONS.map((list) => (list.name === 'caseload' ? LATER : list));

/** A log from which a list is built only when it is let, and which remembers from where it was read. */
function heldBack(log: EventLog): { readonly log: EventLog; readonly readFrom: Position[]; letGo(): void } {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const readFrom: Position[] = [];
  const readAll: EventLog['readAll'] = async (options) => {
    readFrom.push(options.after ?? BEGINNING);
    await gate;
    return log.readAll(options);
  };
  const { append, readStream, subscribe, head, close } = log;
  const rest = { append, readStream, subscribe, head, close };
  for (const [name, method] of Object.entries(rest)) Object.assign(rest, { [name]: method.bind(log) });
  return { log: { ...rest, readAll }, readFrom, letGo };
}

const names = async ({ store }: Worker): Promise<number> => (await store.caseloadFor({ scope: 'all' })).total;
const caseloadStatus = async ({ projector }: Worker) =>
  (await projector.status()).find(({ name }) => name === 'caseload');

async function initialsIn(at: StoreAddress): Promise<readonly unknown[]> {
  const db = await openDatabase({ ...at, readOnly: true, synchronous: 'NORMAL' });
  const { rows } = await sql<{ initial: unknown }>`select distinct initial from caseload`.execute(db);
  await db.destroy();
  return rows.map(({ initial }) => initial);
}

describe('a release with another version of a list', () => {
  onEachEngine((fresh) => {
    let log: EventLog;
    let at: StoreAddress;
    const workers: Worker[] = [];
    const start = async (from: EventLog, projections: readonly Projection[], spoil = (store: ReadStore) => store) => {
      const worker = await startWorker({ log: from, at, projections, spoil });
      workers.push(worker);
      return worker;
    };
    beforeEach(async () => {
      log = createMemoryEventLog();
      at = await fresh();
      await tell(log, inventedHistory({ seed: 41, people: PEOPLE, events: 800 }));
      const before = await start(log, NOW);
      await before.projector.caughtUpTo(await log.head(), PATIENCE_MS);
      await workers.pop()?.end();
    });
    afterEach(async () => {
      for (const worker of workers.splice(0)) await worker.end();
      await log.close();
    });

    it('goes on showing everybody from the rows there are, and says that the new ones are being built', async () => {
      const held = heldBack(log);
      const worker = await start(held.log, AFTER);
      await until(() => held.readFrom.length > 0);
      expect(await names(worker)).toBe(PEOPLE);
      expect(await initialsIn(at)).toEqual([null]);
      expect(await caseloadStatus(worker)).toMatchObject({
        version: caseload.version, upToDate: false, building: { version: LATER.version },
      }); // prettier-ignore
      held.letGo();
      expect(await worker.projector.caughtUpTo(await log.head(), PATIENCE_MS)).toBe(true);
      expect(await caseloadStatus(worker)).toMatchObject({ version: LATER.version, upToDate: true });
      expect(await initialsIn(at)).toEqual(['K']);
    });

    it('never shows fewer people while it goes over, and then has the rows of a clean build', async () => {
      const worker = await start(log, AFTER);
      const seen = new Set<number>();
      await until(async () => {
        seen.add(await names(worker));
        return (await caseloadStatus(worker))?.version === LATER.version;
      });
      expect([...seen]).toEqual([PEOPLE]);
      await worker.projector.caughtUpTo(await log.head(), PATIENCE_MS);
      expect(await rowsInStore(at, AFTER)).toBe(await cleanRows(log, await fresh(), AFTER));
    });

    it('has in the new rows what was recorded while they were built', async () => {
      const held = heldBack(log);
      const worker = await start(held.log, AFTER);
      await until(() => held.readFrom.length > 0);
      await tell(log, [told(inventedId(7_001), 'YoungPersonRegistered', { localId: 'LA-LATE' })], 900);
      held.letGo();
      expect(await worker.projector.caughtUpTo(await log.head(), PATIENCE_MS)).toBe(true);
      expect(await rowsInStore(at, AFTER)).toBe(await cleanRows(log, await fresh(), AFTER));
      expect(await names(worker)).toBe(PEOPLE + 1);
    });

    it('goes on with the rows it had built when it was cut off before it went over to them', async () => {
      const held = heldBack(log);
      held.letGo();
      let cuts = 0;
      const cutOnce = (store: ReadStore): ReadStore => {
        const switchTo = store.progress.switchTo.bind(store.progress);
        store.progress.switchTo = (slot) => (++cuts === 1 ? Promise.reject(new Error('cut off')) : switchTo(slot));
        return store;
      };
      const worker = await start(held.log, AFTER, cutOnce);
      expect(await worker.projector.caughtUpTo(await log.head(), PATIENCE_MS)).toBe(true);
      expect(cuts).toBe(2);
      expect(held.readFrom.filter((from) => from === BEGINNING)).toHaveLength(1);
      expect(await rowsInStore(at, AFTER)).toBe(await cleanRows(log, await fresh(), AFTER));
    });
  });
});

besideSqlite('two releases that run at once', (_freshFile, freshSchema) => {
  it('leave the list to the newer one when its rows are there, and never take it from each other', async () => {
    const log = createMemoryEventLog();
    const at = await freshSchema();
    await tell(log, inventedHistory({ seed: 42, people: PEOPLE, events: 600 }));
    const older = await startWorker({ log, at, projections: NOW });
    const held = heldBack(log);
    try {
      await older.projector.caughtUpTo(await log.head(), PATIENCE_MS);
      const newer = await startWorker({ log: held.log, at, projections: AFTER });
      try {
        await until(() => held.readFrom.length > 0);
        // The old rows are kept up for as long as they are in use.
        await tell(log, [told(inventedId(7_001), 'YoungPersonRegistered', { localId: 'LA-1ST' })], 700);
        expect(await older.projector.caughtUpTo(await log.head(), PATIENCE_MS)).toBe(true);
        held.letGo();
        await until(async () => (await caseloadStatus(newer))?.version === LATER.version);
        await until(() => older.said.some((words) => words.includes('a newer version of this list is in use')));
        await tell(log, [told(inventedId(7_002), 'YoungPersonRegistered', { localId: 'LA-2ND' })], 701);
        expect(await newer.projector.caughtUpTo(await log.head(), PATIENCE_MS)).toBe(true);
        expect(await caseloadStatus(newer)).toMatchObject({ version: LATER.version, upToDate: true });
        expect(await rowsInStore(at, AFTER)).toBe(await cleanRows(log, await freshSchema(), AFTER));
      } finally {
        await newer.end();
      }
    } finally {
      held.letGo();
      await older.end();
      await log.close();
    }
  });
});
