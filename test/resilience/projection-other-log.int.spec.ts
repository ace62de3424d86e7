import { sql } from 'kysely';
import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import type { EventLog } from '#libs/ports';
import { ALL_PROJECTIONS, type Projection } from '#libs/projections';
import { openReadStore, rebuildLists } from '#libs/read-store';
import { openDatabase, type StoreAddress } from '#libs/sql-kit';
import { inventedHistory, inventedId, tell, told } from '#libs/testing/history';
import { onEachEngine } from '../support/each-engine';
import { copied } from './support/copied-log';
import { cleanRows, listening, PATIENCE_MS, startWorker, until } from './support/lists-at-work';
import { rowsInStore } from './support/rows-in-store';

jest.setTimeout(60_000);

const OTHER_LOG = 'the lists come from another log; building them anew';
const EVENTS = 120;
const COPIED = 80;
const history = (seed: number) => inventedHistory({ seed, people: 6, events: EVENTS });
/** Lists of what is in young people's journeys alone. */
const OF_JOURNEYS = ALL_PROJECTIONS.filter(({ categories }) => categories.join() === 'journey');

describe('lists whose log was put back from a copy', () => {
  onEachEngine((fresh) => {
    let at: StoreAddress;
    let before: EventLog;
    let after: EventLog;
    beforeEach(async () => {
      at = await fresh();
      [before, after] = [createMemoryEventLog(), createMemoryEventLog()];
    });

    /** Keeps the lists up until they hold the log, and gives back what was said. */
    async function keepUp(log: EventLog, projections?: readonly Projection[]): Promise<readonly string[]> {
      const worker = await startWorker({ log, at, ...(projections && { projections }) });
      try {
        const head = await log.head();
        await until(async () => (await worker.projector.status()).every(({ position }) => position === head));
        expect(await worker.projector.caughtUpTo(head, PATIENCE_MS)).toBe(true);
        return worker.said;
      } finally {
        await worker.end();
      }
    }
    const isClean = async (projections?: readonly Projection[]): Promise<boolean> =>
      (await rowsInStore(at, projections)) === (await cleanRows(after, await fresh(), projections));
    async function change(statement: string): Promise<void> {
      const db = await openDatabase({ ...at, synchronous: 'NORMAL' });
      await sql.raw(statement).execute(db);
      await db.destroy();
    }
    /** The log goes on as it did not before, to beyond where the lists are. */
    const goesOnOtherwise = () => tell(after, history(92).slice(0, EVENTS - COPIED + 10), 5_000);

    it('and has grown past their place are built anew, and that is said', async () => {
      await tell(before, history(91));
      await keepUp(before);
      await copied(before, after, COPIED);
      await goesOnOtherwise();
      expect(await keepUp(after)).toContain(OTHER_LOG);
      expect(await isClean()).toBe(true);
    });

    it('and is shorter than their place are built anew when that is asked for and no projector is at work', async () => {
      await tell(before, history(91));
      await keepUp(before);
      await copied(before, after, COPIED);
      const store = await openReadStore(at);
      await rebuildLists({ log: after, store, logger: listening() });
      await store.close();
      expect(await isClean()).toBe(true);
    });

    it('would stay wrong if only the place were looked at: this very test finds it', async () => {
      await tell(before, history(91));
      await keepUp(before);
      await copied(before, after, COPIED);
      await goesOnOtherwise();
      await change('update checkpoint set landmark = null');
      expect(await keepUp(after)).not.toContain(OTHER_LOG);
      expect(await isClean()).toBe(false);
    });

    it('are built anew as well where the copy holds all that they hold, and something else has come before their place', async () => {
      const kit = inventedId(3);
      const held = told(kit, 'ContactHeld', history(91).find(({ event }) => event.type === 'ContactHeld')?.event.data);
      const journeys = history(91).filter(({ stream }) => stream === 'journey');
      await tell(before, [...journeys, held, held, held]);
      await keepUp(before, OF_JOURNEYS);
      await copied(before, after, journeys.length);
      await tell(after, history(92).filter(({ stream }) => stream === 'journey').slice(0, 10), 5_000); // prettier-ignore
      expect(await keepUp(after, OF_JOURNEYS)).toContain(OTHER_LOG);
      expect(await isClean(OF_JOURNEYS)).toBe(true);
    });

    it('are kept as they are, from a version that knew of no such event', async () => {
      await tell(after, history(91));
      await keepUp(after);
      const rows = await rowsInStore(at);
      await change('alter table checkpoint drop column landmark');
      await change(`delete from kysely_migration where name = '0003-landmark'`);
      expect(await keepUp(after)).not.toContain(OTHER_LOG);
      expect(await rowsInStore(at)).toBe(rows);
      await goesOnOtherwise();
      expect(await keepUp(after)).not.toContain(OTHER_LOG);
      expect(await isClean()).toBe(true);
    });

    it('go on where they were when it is the same log, though nothing of theirs was recorded last, and after an older version', async () => {
      await tell(after, history(91));
      expect(await keepUp(after, OF_JOURNEYS)).not.toContain(OTHER_LOG);
      await tell(after, history(91).filter(({ stream }) => stream === 'contactLog').slice(0, 3), 6_000); // prettier-ignore
      expect(await keepUp(after, OF_JOURNEYS)).not.toContain(OTHER_LOG);
      // A version that notes no event wrote last.
      await change('update checkpoint set commits = commits + 1');
      await tell(after, history(92).slice(0, 20), 7_000);
      for (let times = 0; times < 2; times++) expect(await keepUp(after, OF_JOURNEYS)).not.toContain(OTHER_LOG);
      expect(await isClean(OF_JOURNEYS)).toBe(true);
    });
  });
});
