import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import type { EventLog, RecordedEvent } from '#libs/ports';
import { catchUp, openReadStore, projectionsStatus, type ReadStore } from '#libs/read-store';
import { inventedHistory, inventedId, tell } from '#libs/testing/history';
import type { StoreAddress } from '#libs/sql-kit';
import { onEachEngine } from '../support/each-engine';
import { cleanRows } from './support/lists-at-work';
import { rowsInStore } from './support/rows-in-store';
import { spoilt } from './support/spoilt-log';

describe('an event that cannot be read', () => {
  onEachEngine((fresh) => {
    let at: StoreAddress;
    let store: ReadStore;
    let log: EventLog;
    beforeEach(async () => {
      at = await fresh();
      log = createMemoryEventLog();
      store = await openReadStore(at);
    });
    afterEach(async () => {
      await store.close();
      await log.close();
    });

    const parkedIn = async (name: string) =>
      (await projectionsStatus({ log, store })).find((status) => status.name === name)?.parked ?? [];

    const KIT = inventedId(3);
    const isKitsContact = (event: RecordedEvent): boolean =>
      event.stream === `contactLog-${KIT}` && event.type === 'ContactHeld';

    it('parks its own young person by name, in the lists that need it, and everybody else goes on', async () => {
      await tell(log, inventedHistory({ seed: 7, people: 10, events: 600 }));
      await catchUp({ log: spoilt(log, isKitsContact), store });
      const statuses = await projectionsStatus({ log, store });
      expect(statuses.every((status) => status.upToDate)).toBe(true);
      expect((await parkedIn('contactDue')).map((p) => [p.youngPersonId, p.eventType, p.why])).toEqual([
        [KIT, 'ContactHeld', 'TypeError'],
      ]);
      expect(await parkedIn('caseload')).toEqual([]);
      const { rows } = await store.caseloadFor({ scope: 'all', pageSize: 50 });
      expect(rows.filter((row) => !row.upToDate).map((row) => row.youngPersonId)).toEqual([KIT]);
    });

    it('is never passed over: nothing that comes after it reaches the parked rows', async () => {
      const history = inventedHistory({ seed: 7, people: 10, events: 600 });
      await tell(log, history.slice(0, 300));
      const poisoned = spoilt(log, isKitsContact);
      await catchUp({ log: poisoned, store });
      const before = JSON.stringify(await store.myWork({ scope: 'all', today: '2026-01-01', limit: 500 }));
      await tell(
        log,
        history.slice(300).filter((one) => one.youngPersonId === KIT && one.stream === 'contactLog'),
        300,
      );
      await catchUp({ log: poisoned, store });
      expect(JSON.stringify(await store.myWork({ scope: 'all', today: '2026-01-01', limit: 500 }))).toBe(before);
    });

    it('leaves lists equal to a clean rebuild once it can be read again', async () => {
      const one = new Set<string>();
      await tell(log, inventedHistory({ seed: 8, people: 100, events: 3_000 }));
      const inEveryHundred = (event: RecordedEvent): boolean => {
        const spoil = Number(event.position) % 100 === 50;
        if (spoil) one.add(event.stream.slice(event.stream.indexOf('-') + 1));
        return spoil;
      };
      await catchUp({ log: spoilt(log, inEveryHundred), store });
      const parked = new Set(
        (await projectionsStatus({ log, store })).flatMap((s) => s.parked.map((p) => p.youngPersonId)),
      );
      expect(parked.size).toBeGreaterThan(10);
      expect([...parked].every((id) => one.has(id))).toBe(true);
      await catchUp({ log, store });
      expect(await rowsInStore(at)).toBe(await cleanRows(log, await fresh()));
    });
  });
});
