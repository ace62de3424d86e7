import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import type { EventLog } from '#libs/ports';
import { openReadStore, watchLists, type ReadStore, type WatchedLists } from '#libs/read-store';
import { inventedHistory, inventedId, tell, told, type Told } from '#libs/testing/history';
import type { StoreAddress } from '#libs/sql-kit';
import { besideSqlite } from '../support/each-engine';
import { compileForChild } from './support/compile-for-child';
import { cleanRows, until } from './support/lists-at-work';
import { ProjectingProcess } from './support/projecting-process';
import { rowsInStore } from './support/rows-in-store';

const KILLS = 8;
const EVENTS = 1_200;
const PATIENCE_MS = 60_000;
/** An idle machine needs some thirty seconds; the limit is there to end a hang, not to judge speed. */
const TIME_MS_MAX = 240_000;
const WAITS = 'waiting for its turn';
const CODE = [
  ...['libs/ports', 'libs/event-log-kit', 'libs/adapters/event-log-sqlite', 'libs/sql-kit', 'libs/domain'],
  ...['libs/event-catalogue', 'libs/projections', 'libs/read-store', 'test/resilience/support'],
];

besideSqlite('projectors in processes of their own', (_freshFile, fresh) => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let program: string;
  let file: string;
  let log: EventLog;
  let at: StoreAddress;
  let store: ReadStore;
  let lists: WatchedLists;
  const processes: ProjectingProcess[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'throughline-projectors-'));
    ({ env } = compileForChild(CODE, folder));
    program = path.join(folder, 'test/resilience/support/projecting-child.js');
  }, TIME_MS_MAX);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  beforeEach(async () => {
    at = await fresh();
    file = path.join(folder, `${'schema' in at ? at.schema : ''}.db`);
    log = openSqliteEventLog({ file });
    store = await openReadStore(at);
    lists = watchLists({ store, log });
  });
  afterEach(async () => {
    await Promise.all(processes.splice(0).map((one) => one.kill()));
    await lists.stop();
    await store.close();
    await log.close();
  });

  const start = (): ProjectingProcess => {
    const started = new ProjectingProcess(program, file, at, env);
    processes.push(started);
    return started;
  };
  const caughtUp = async (): Promise<boolean> => lists.caughtUpTo(await log.head(), PATIENCE_MS);
  const isClean = async (): Promise<boolean> => (await rowsInStore(at)) === (await cleanRows(log, await fresh()));
  const parts = (history: readonly Told[], count: number): readonly (readonly Told[])[] => {
    const size = Math.ceil(history.length / count);
    return Array.from({ length: count }, (_, i) => history.slice(i * size, (i + 1) * size));
  };

  it(
    `lose nothing and double nothing when ${KILLS} of them are killed (kill -9) at work, one after another`,
    async () => {
      const history = parts(inventedHistory({ seed: 71, people: 40, events: EVENTS }), KILLS + 1);
      let recorded = 0;
      let killedInCommit = 0;
      let working = start();
      await tell(log, [told(inventedId(9_000), 'YoungPersonRegistered', { localId: 'LA-9000' })], EVENTS * 2);
      await until(() => working.commits > 0, PATIENCE_MS);
      for (const [k, part] of history.slice(0, KILLS).entries()) {
        const next = start();
        await until(() => next.has(WAITS), PATIENCE_MS);
        const killed = working.killedAtNextCommit((k * 3) % 11);
        const telling = tell(log, part, recorded);
        recorded += part.length;
        await killed;
        if (working.isCommitting) killedInCommit++;
        await telling;
        working = next;
        await until(() => working.commits > 0, PATIENCE_MS);
      }
      await tell(log, history[KILLS] ?? [], recorded);
      expect(await caughtUp()).toBe(true);
      expect(killedInCommit).toBeGreaterThan(0);
      expect(await isClean()).toBe(true);
    },
    TIME_MS_MAX,
  );

  it(
    'go on without one that stands still, and it does no harm when it moves again',
    async () => {
      const [first = [], second = [], third = []] = parts(inventedHistory({ seed: 72, people: 20, events: 300 }), 3);
      const stuck = start();
      await tell(log, first);
      expect(await caughtUp()).toBe(true);
      const other = start();
      await until(() => other.has(WAITS), PATIENCE_MS);
      stuck.stop();
      await tell(log, second, first.length);
      // The server has not heard from it and ends its session, and its locks with it.
      expect(await caughtUp()).toBe(true);
      expect(other.commits).toBeGreaterThan(0);
      const before = stuck.commits;
      stuck.goOn();
      await tell(log, third, first.length + second.length);
      await until(() => stuck.has(WAITS), PATIENCE_MS);
      expect(await caughtUp()).toBe(true);
      // At most what it had in its hands when it was stopped.
      expect(stuck.commits).toBeLessThanOrEqual(before + 1);
      expect(await isClean()).toBe(true);
    },
    TIME_MS_MAX,
  );
});
