import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import { BEGINNING, EventLogError, type EventLog } from '#libs/ports';
import { openReadStore, watchLists, type ReadStore } from '#libs/read-store';
import { inventedId, tell, told } from '#libs/testing/history';
import type { StoreAddress } from '#libs/sql-kit';
import { onEachEngine } from '../support/each-engine';
import { PATIENCE_MS, startWorker, type Worker } from './support/lists-at-work';
import { spoilt } from './support/spoilt-log';

const FAR = '9'.repeat(20);
const register = (n: number) => told(inventedId(n), 'YoungPersonRegistered', { localId: `LA-${n}` });

/** Counts how often the checkpoints are read. */
function counted(store: ReadStore): { asked: number } {
  const count = { asked: 0 };
  const standings = store.progress.standings.bind(store.progress);
  store.progress.standings = () => {
    count.asked++;
    return standings();
  };
  return count;
}

/** The log as an account sees it that may not read the whole of it. */
const forbidden = (log: EventLog): EventLog => ({
  ...spoilt(log, () => false),
  head: () => Promise.reject(new EventLogError('notAllowed', 'this account may not do that there')),
});

describe('a planner that shows lists which another process keeps up', () => {
  onEachEngine((fresh) => {
    let log: EventLog;
    let at: StoreAddress;
    let store: ReadStore;
    let worker: Worker;
    beforeEach(async () => {
      log = createMemoryEventLog();
      at = await fresh();
      worker = await startWorker({ log, at });
      store = await openReadStore(at);
    });
    afterEach(async () => {
      await worker.end();
      await store.close();
      await log.close();
    });

    it('has a list ready to show what it has just recorded', async () => {
      const lists = watchLists({ store });
      for (let n = 1; n <= 5; n++) {
        await tell(log, [register(n)], n);
        expect(await lists.caughtUpTo(await log.head(), PATIENCE_MS)).toBe(true);
        expect(await store.byLocalId(`LA-${n}`)).toEqual({ youngPersonId: inventedId(n) });
      }
      await lists.stop();
    });

    it('asks one question for all who wait, and none when nobody does', async () => {
      const count = counted(store);
      const lists = watchLists({ store });
      const answers = Array.from({ length: 20 }, () => lists.caughtUpTo(FAR, 300));
      expect(new Set(await Promise.all(answers))).toEqual(new Set([false]));
      expect(count.asked).toBeGreaterThan(1);
      expect(count.asked).toBeLessThan(20);
      const before = count.asked;
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(count.asked).toBeLessThanOrEqual(before + 1);
      expect(await lists.caughtUpTo(BEGINNING, 0)).toBe(true);
    });

    it('answers those who wait with no when it is stopped', async () => {
      const lists = watchLists({ store });
      const waiting = lists.caughtUpTo(FAR, PATIENCE_MS);
      await lists.stop();
      expect(await waiting).toBe(false);
      expect(await lists.caughtUpTo(BEGINNING, 10)).toBe(false);
    });

    it('says what its account cannot know, and that lists are behind what it has recorded itself', async () => {
      await tell(log, [register(1)]);
      const lists = watchLists({ store, log: forbidden(log) });
      await lists.caughtUpTo(await log.head(), PATIENCE_MS);
      const status = await lists.status();
      expect(new Set(status.map((one) => one.upToDate))).toEqual(new Set(['unknown']));
      expect(status[0]).toMatchObject({ name: 'directory', position: await log.head(), head: null, lag: null });
      await lists.caughtUpTo(FAR, 10);
      expect((await lists.status()).every(({ upToDate }) => upToDate === false)).toBe(true);
      expect((await watchLists({ store, log }).status()).every(({ upToDate }) => upToDate === true)).toBe(true);
    });
  });
});
