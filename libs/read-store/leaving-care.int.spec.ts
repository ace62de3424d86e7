import type { LeavingCareStatus } from '#libs/domain/leaving-care';
import type { DomainEvent } from '#libs/domain/kernel';
import { asRecorded, inventedId, told } from '#libs/testing/history';
import { known, stayed, type Told } from '#libs/testing/journey-builders';
import { openReadStore, type ReadStore } from './open-read-store';
import { fillLists } from './support/fill-lists';
import { onEachEngine } from '../../test/support/each-engine';

onEachEngine((fresh) => {
  let store: ReadStore;
  beforeAll(async () => {
    store = await openReadStore(await fresh());
    const people: readonly (readonly Told[])[] = [
      [known('L1', 'Ash', '2009-05-10'), stayed('2025-03-01')],
      [known('L2', 'Brook', '2009-05-10'), stayed('2026-01-01', { until: '2026-02-01' })],
      [known('L3', 'Cedar', '2009-05-10'), stayed('2025-03-01', { rne: 'P' })],
      [known('L4', 'Dale', '2016-05-10'), stayed('2025-03-01')],
      [{ type: 'YoungPersonRegistered', data: { localId: 'L5' } }],
    ];
    const events = people.flatMap((all, at) =>
      (all.flat() as DomainEvent[]).map((event) => told(inventedId(at + 1), event.type, event.data)),
    );
    await fillLists(store, asRecorded(events));
  });
  afterAll(async () => {
    await store.close();
  });

  const listed = async (on: string, only?: LeavingCareStatus, qualifyingUntilAge = 21) => {
    const leavingCare = { on, qualifyingUntilAge, ...(only === undefined ? {} : { only }) };
    const { rows, total } = await store.caseloadFor({ scope: 'all', leavingCare });
    expect(total).toBe(rows.length);
    return rows.map((row) => [row.localId, row.leavingCare?.status] as const);
  };
  const ids = async (on: string, only: LeavingCareStatus, age?: number) =>
    (await listed(on, only, age)).map(([id]) => id);

  describe('My young people by what the law calls them', () => {
    it('says of each what they are called on the day, without anything new recorded', async () => {
      expect(await listed('2025-05-20')).toEqual([
      ['L1', 'none'], ['L2', 'none'], ['L3', 'unknown'], ['L4', 'none'], ['L5', 'unknown'],
    ]); // prettier-ignore
      expect(await listed('2026-03-01')).toEqual([
      ['L1', 'eligible'], ['L2', 'qualifying'], ['L3', 'eligible'], ['L4', 'none'], ['L5', 'unknown'],
    ]); // prettier-ignore
      expect((await listed('2027-05-10')).slice(0, 2)).toEqual([['L1', 'former-relevant'], ['L2', 'qualifying']]); // prettier-ignore
    });

    it('shows those of one category alone', async () => {
      expect(await ids('2026-03-01', 'eligible')).toEqual(['L1', 'L3']);
      expect(await ids('2026-03-01', 'none')).toEqual(['L4']);
      expect(await ids('2026-03-01', 'unknown')).toEqual(['L5']);
      expect(await ids('2025-05-20', 'unknown')).toEqual(['L3', 'L5']);
    });

    it('ends qualifying at the age the service has set', async () => {
      expect(await ids('2030-05-09', 'qualifying')).toEqual(['L2']);
      expect(await ids('2030-05-10', 'qualifying')).toEqual([]);
      expect(await ids('2030-05-10', 'none')).toEqual(['L2', 'L4']);
      expect(await ids('2030-05-10', 'qualifying', 25)).toEqual(['L2']);
      expect(await ids('2034-05-10', 'qualifying', 25)).toEqual([]);
    });

    it('says nothing of it where no day is asked about', async () => {
      const { rows } = await store.caseloadFor({ scope: 'all' });
      expect(rows.every(({ leavingCare }) => leavingCare === null)).toBe(true);
    });
  });
});
