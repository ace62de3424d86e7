import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import type { EventLog, RecordedEvent } from '#libs/ports';
import { openReadStore, startProjector, watchLists, type ReadStore } from '#libs/read-store';
import { inventedHistory, tell } from '#libs/testing/history';
import type { StoreAddress } from '#libs/sql-kit';
import { describeOnPostgres, type PostgresForTest } from '../support/postgres';
import { cleanRows, listening, PATIENCE_MS, until } from './support/lists-at-work';
import { rowsInStore } from './support/rows-in-store';
import { spoilt } from './support/spoilt-log';

const STOPS = 20;
const PLANTED_STOPS = 6;
const EVENTS = 2_400;
/** An idle machine needs some twenty seconds; the limit is there to end a hang, not to judge speed. */
const TIME_MS_MAX = 240_000;
const STOPPED = 'lists stopped following the log; trying again';
const GOES_ON = 'lists follow the log again';

/** Stops the server at the n-th statement from when it is armed, and counts the commits that this cut off. */
class Breaker {
  left = Infinity;
  stopping: Promise<void> | undefined;
  cutOff = 0;

  constructor(private readonly postgres: PostgresForTest) {}

  arm(statements: number): void {
    this.stopping = undefined;
    this.left = statements;
  }

  readonly beforeStatement = (): void => {
    if (--this.left === 0) this.stopping = this.postgres.stopAtOnce();
  };

  /** Says whether a commit was under way. */
  readonly watching = (store: ReadStore): ReadStore => {
    const commit = store.progress.commit.bind(store.progress);
    store.progress.commit = async (batches) => {
      const before = this.stopping;
      try {
        await commit(batches);
      } catch (error) {
        if (before === undefined && this.stopping !== undefined) this.cutOff++;
        throw error;
      }
    };
    return store;
  };
}

/** PLANTED DEFECT: the checkpoint is written in a transaction of its own, before the rows. */
const checkpointApart = (store: ReadStore): ReadStore => {
  const { progress } = store;
  const commit = progress.commit.bind(progress);
  progress.commit = async (batches) => {
    await commit(batches.map((batch) => ({ ...batch, changes: [], park: [] })));
    await commit(
      batches.map((batch) => ({
        ...batch,
        slot: { ...batch.slot, position: batch.to, commits: batch.slot.commits + 1 },
      })),
    );
  };
  return store;
};

const isUnreadable = ({ position, type }: RecordedEvent): boolean =>
  type === 'ContactHeld' && Number(position) % 97 === 0;

describeOnPostgres(
  'lists in a PostgreSQL that is stopped',
  (postgres) => {
    let inner: EventLog;
    let log: EventLog;
    const fresh = async (): Promise<StoreAddress> => ({ postgres: await postgres().fresh(), schema: 'lists' });
    beforeEach(() => {
      inner = createMemoryEventLog();
      log = spoilt(inner, isUnreadable);
    });
    afterEach(() => inner.close());

    /** Records in as many parts as there are stops; the server is stopped while each part is written to the lists. */
    async function stoppedOverAndOver(at: StoreAddress, stops: number, first: number, spoil = (s: ReadStore) => s) {
      const history = inventedHistory({ seed: 61, people: 80, events: EVENTS });
      const part = Math.floor(history.length / stops);
      const breaker = new Breaker(postgres());
      const store = spoil(breaker.watching(await openReadStore({ ...at, beforeStatement: breaker.beforeStatement })));
      const logger = listening();
      const projector = startProjector({ log, store, logger });
      for (let stop = 0; stop < stops; stop++) {
        breaker.arm(first + ((stop * 17) % 60));
        await tell(inner, history.slice(stop * part, (stop + 1) * part), stop * part);
        await until(() => breaker.stopping !== undefined);
        await breaker.stopping;
        await postgres().startAgain();
      }
      expect(await projector.caughtUpTo(await log.head(), PATIENCE_MS)).toBe(true);
      await projector.stop();
      await store.close();
      return { cutOff: breaker.cutOff, said: logger.said };
    }

    it(
      `are those of a clean build, row by row, after ${STOPS} stops at once while they were written`,
      async () => {
        const at = await fresh();
        const { cutOff, said } = await stoppedOverAndOver(at, STOPS, 3);
        expect(cutOff).toBeGreaterThan(STOPS / 2);
        expect(said.filter((words) => words === STOPPED).length).toBeLessThanOrEqual(STOPS);
        const rows = await rowsInStore(at);
        expect(rows).toContain('ContactHeld');
        expect(rows).toBe(await cleanRows(log, await fresh()));
      },
      TIME_MS_MAX,
    );

    it(
      'are not, when the checkpoint is written apart from the rows: this very test finds it',
      async () => {
        const at = await fresh();
        await stoppedOverAndOver(at, PLANTED_STOPS, 16, checkpointApart);
        expect(await rowsInStore(at)).not.toBe(await cleanRows(log, await fresh()));
      },
      TIME_MS_MAX,
    );

    it(
      'stand while it is away, which is said once, and go on when it is back',
      async () => {
        const at = await fresh();
        const store = await openReadStore(at);
        const logger = listening();
        const projector = startProjector({ log, store, logger });
        const planner = watchLists({ store, log });
        const history = inventedHistory({ seed: 62, people: 20, events: 400 });
        await tell(inner, history.slice(0, 200));
        await projector.caughtUpTo(await log.head(), PATIENCE_MS);
        const saidBefore = logger.said.length;
        await postgres().stopAtOnce();
        await tell(inner, history.slice(200), 200);
        expect(await planner.caughtUpTo(await log.head(), 2_500)).toBe(false);
        await new Promise((resolve) => setTimeout(resolve, 2_000));
        expect(logger.said.slice(saidBefore)).toEqual([STOPPED]);
        await postgres().startAgain();
        expect(await planner.caughtUpTo(await log.head(), PATIENCE_MS)).toBe(true);
        await until(() => logger.said.includes(GOES_ON));
        expect(logger.said.slice(saidBefore)).toEqual([STOPPED, GOES_ON]);
        await planner.stop();
        await projector.stop();
        await store.close();
        expect(await rowsInStore(at)).toBe(await cleanRows(log, await fresh()));
      },
      TIME_MS_MAX,
    );
  },
  { own: true },
);
