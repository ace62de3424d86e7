import { asRecorded, homeClosed, homeIdOf, homeListed, placesStated, type Told } from '#libs/testing/history';
import type { HomesQuery } from './homes-list';
import { openReadStore, type ReadStore } from './open-read-store';
import { fillLists } from './support/fill-lists';
import { onEachEngine } from '../../test/support/each-engine';

const LARKS = homeListed(
  1,
  { name: 'The Larkspurs', postcode: 'ZZ4 2AB', area: 'inside', ages: { from: 0, to: 10 } },
  { free: 2, cost: 850 },
);
const MILL = homeListed(
  2,
  { name: 'Mill Cottage', reference: 'MC-77', provider: 'Marlbeck Care', place: 'K2', ages: { from: 11, to: 17 } },
  { free: 0 },
);
const NEXT = homeListed(
  3,
  { name: 'Next Door', provider: 'Tansley Trust', place: 'K3', area: 'adjoining' },
  { free: null },
);
const OAK = homeListed(
  4,
  { name: 'Élan House', place: 'K2', ages: { from: 11, to: 17 } },
  { free: 1, from: '2026-04-01', cost: 4_200 },
);

onEachEngine((fresh) => {
  describe('the list of homes', () => {
    let store: ReadStore;
    beforeEach(async () => {
      store = await openReadStore(await fresh());
    });
    afterEach(async () => {
      await store.close();
    });
    const fill = (...history: readonly (Told | Told[])[]): Promise<void> =>
      fillLists(store, asRecorded(history.flat()));
    const names = async (query: HomesQuery = {}): Promise<string[]> =>
      (await store.homesFor(query)).rows.map(({ name }) => name);

    it('holds what was stated last of each home, and what nobody has said as not known', async () => {
      await fill(LARKS, NEXT, placesStated(1, { free: 1, from: '2026-05-01', on: '2026-03-08' }));
      const [nextDoor, larks] = (await store.homesFor({})).rows;
      expect(larks).toMatchObject({ homeId: homeIdOf(1), ages: { from: 0, to: 10 }, placesFree: 1, freeFrom: '2026-05-01', weeklyCost: null, placesStatedOn: '2026-03-08' }); // prettier-ignore
      expect(nextDoor).toMatchObject({ ages: null, placesFree: null, postcode: null, sexes: 'unknown' });
    });

    it('is narrowed by kind, provider, area, places free and age', async () => {
      await fill(LARKS, MILL, NEXT, OAK);
      expect(await names({ places: ['K2'] })).toEqual(['Élan House', 'Mill Cottage']);
      expect(await names({ provider: 'Marlbeck Care' })).toEqual(['Mill Cottage']);
      expect(await names({ area: 'inside' })).toEqual(['The Larkspurs']);
      expect(await names({ free: 'yes' })).toEqual(['Élan House', 'The Larkspurs']);
      expect(await names({ free: 'no' })).toEqual(['Mill Cottage']);
      expect(await names({ free: 'unknown' })).toEqual(['Next Door']);
      expect(await names({ age: 14 })).toEqual(['Élan House', 'Mill Cottage', 'Next Door']);
      expect(await names({ age: 14, free: 'yes' })).toEqual(['Élan House']);
    });

    it('is searched by name, provider, reference or postcode, whatever the letters', async () => {
      await fill(LARKS, MILL, OAK);
      expect(await names({ search: 'elan' })).toEqual(['Élan House']);
      expect(await names({ search: 'marlb care' })).toEqual(['Mill Cottage']);
      expect(await names({ search: 'ZZ4' })).toEqual(['The Larkspurs']);
      expect(await names({ search: 'mc-77' })).toEqual(['Mill Cottage']);
      expect(await names({ search: '100%' })).toEqual([]);
    });

    it('is sorted either way with what is not known last, and comes in pages', async () => {
      await fill(LARKS, MILL, NEXT, OAK);
      expect(await names({ sort: 'weeklyCost' })).toEqual(['The Larkspurs', 'Élan House', 'Mill Cottage', 'Next Door']);
      expect((await names({ sort: 'weeklyCost', descending: true })).slice(0, 2)).toEqual([
        'Élan House',
        'The Larkspurs',
      ]);
      expect(await store.homesFor({ page: 2, pageSize: 3 })).toMatchObject({ total: 4, pages: 2, rows: [{ name: 'The Larkspurs' }] }); // prettier-ignore
    });

    it('names no home that has closed, while the importer still knows its reference', async () => {
      await fill(LARKS, MILL, homeClosed(2, '2026-03-05'));
      expect(await names()).toEqual(['The Larkspurs']);
      expect((await store.openHomes()).map(({ homeId }) => homeId)).toEqual([homeIdOf(1)]);
      expect(await store.homeProviders()).toEqual(['Open Gate Fostering']);
      expect((await store.homeRegistry()).get('MC-77')).toMatchObject({ homeId: homeIdOf(2), closedOn: '2026-03-05' });
    });
  });
});
