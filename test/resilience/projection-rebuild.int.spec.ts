import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import type { EventLog } from '#libs/ports';
import { openReadStore, rebuildLists, type ReadStore } from '#libs/read-store';
import { inventedHistory, inventedId, tell, told } from '#libs/testing/history';
import type { StoreAddress } from '#libs/sql-kit';
import { besideSqlite } from '../support/each-engine';
import { cleanRows, listening, PATIENCE_MS, startWorker, until, type Worker } from './support/lists-at-work';
import { rowsInStore } from './support/rows-in-store';

const PEOPLE = 30;
const history = inventedHistory({ seed: 81, people: PEOPLE, events: 1_500 });

besideSqlite('a list that is rebuilt from another process while a projector keeps it up', (_freshFile, fresh) => {
  let log: EventLog;
  let at: StoreAddress;
  let worker: Worker;
  let elsewhere: ReadStore;
  beforeEach(async () => {
    log = createMemoryEventLog();
    at = await fresh();
    worker = await startWorker({ log, at });
    elsewhere = await openReadStore(at);
    await tell(log, history.slice(0, 1_000));
    await caughtUp();
  });
  afterEach(async () => {
    await worker.end();
    await elsewhere.close();
    await log.close();
  });

  const caughtUp = async (): Promise<boolean> => worker.projector.caughtUpTo(await log.head(), PATIENCE_MS);
  const rebuild = (name?: string): Promise<void> => rebuildLists({ log, store: elsewhere, logger: listening(), name });
  const isClean = async (): Promise<boolean> => (await rowsInStore(at)) === (await cleanRows(log, await fresh()));

  it('gives pages full answers all the while, and has everything that is recorded meanwhile', async () => {
    const seen = new Set<number>();
    let over = false;
    const rebuilding = rebuild().finally(() => (over = true));
    const telling = tell(log, history.slice(1_000), 1_000);
    while (!over) seen.add((await worker.store.caseloadFor({ scope: 'all' })).total);
    await Promise.all([rebuilding, telling]);
    expect([...seen]).toEqual([PEOPLE]);
    expect(await caughtUp()).toBe(true);
    expect(await isClean()).toBe(true);
  });

  it('never goes back in time: what a page has shown once is in every answer after it', async () => {
    let over = false;
    const rebuilding = (async () => {
      for (let i = 0; i < 5; i++) await rebuild('directory');
    })().finally(() => (over = true));
    for (let n = 0; !over; n++) {
      await tell(log, [told(inventedId(8_000 + n), 'YoungPersonRegistered', { localId: `LA-8${n}` })], 2_000 + n);
      expect(await caughtUp()).toBe(true);
      for (let look = 0; look < 3; look++) expect(await worker.store.byLocalId(`LA-8${n}`)).toBeDefined();
    }
    await rebuilding;
    expect(await isClean()).toBe(true);
  });

  it('is gone on with by the projector, also when nothing is recorded for a while', async () => {
    await rebuild('caseload');
    const said = 'lists were moved on elsewhere; reading where they stand';
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await tell(log, [told(inventedId(8_000), 'YoungPersonRegistered', { localId: 'LA-8000' })], 2_000);
    expect(await caughtUp()).toBe(true);
    expect(worker.said.filter((words) => words === said)).toEqual([]);
    expect(await isClean()).toBe(true);
  });

  it('is rebuilt once at a time: who asks again is told so, in the projector as elsewhere', async () => {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const begin = elsewhere.progress.begin.bind(elsewhere.progress);
    let isBegun = false;
    elsewhere.progress.begin = async (list) => {
      isBegun = true;
      await gate;
      return begin(list);
    };
    const first = rebuild('caseload');
    await until(() => isBegun);
    const words = 'the list caseload is being rebuilt already';
    await expect(rebuild('caseload')).rejects.toThrow(words);
    await expect(worker.projector.rebuild('caseload')).rejects.toThrow(words);
    await worker.projector.rebuild('homes');
    letGo();
    await first;
    await worker.projector.rebuild('caseload');
    expect(await isClean()).toBe(true);
  });
});
