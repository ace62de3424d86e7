import type { StoreAddress } from '#libs/sql-kit';
import type { ReferenceStore } from './reference-store';
import { openReferenceStore } from './reference/open-reference-store';
import { besideSqlite, onEachEngine } from '../../test/support/each-engine';

onEachEngine((fresh) => {
  let at: StoreAddress;
  let store: ReferenceStore;
  beforeEach(async () => {
    at = await fresh();
    store = await openReferenceStore(at);
  });
  afterEach(async () => {
    await store.close();
  });

  describe('where a postcode is', () => {
    it('is found however the postcode is written', async () => {
      await store.savePostcodes([{ postcode: 'zz1 1aa', easting: 430_000, northing: 433_000 }]);
      const located = { easting: 430_000, northing: 433_000, precision: 'postcode' };
      for (const written of ['ZZ1 1AA', 'zz11aa', ' ZZ1  1AA ']) expect(await store.locate(written)).toEqual(located);
    });

    it('is not known for a postcode nobody imported: no distance is made up', async () => {
      expect(await store.locate('ZZ9 9ZZ')).toBeUndefined();
      expect(await store.locate('')).toBeUndefined();
      expect(await store.locate('nonsense')).toBeUndefined();
    });

    it('is the middle of the outward code’s area, and says so, when only that is known', async () => {
      await store.savePostcodes([{ postcode: 'ZZ1', easting: 1, northing: 2 }]);
      expect(await store.locate('ZZ1 9XX')).toEqual({ easting: 1, northing: 2, precision: 'outward' });
      expect(await store.locate('ZZ1')).toEqual({ easting: 1, northing: 2, precision: 'outward' });
    });

    it('is replaced by a later import, and survives closing', async () => {
      await store.savePostcodes([{ postcode: 'ZZ1 1AA', easting: 1, northing: 1 }]);
      expect(await store.savePostcodes([{ postcode: 'ZZ11AA', easting: 2, northing: 2 }])).toBe(1);
      await store.close();
      store = await openReferenceStore(at);
      expect(await store.postcodeCount()).toBe(1);
      expect(await store.locate('ZZ1 1AA')).toMatchObject({ easting: 2, northing: 2 });
    });

    it('is found for many at once, by the postcodes as they were asked for', async () => {
      const batch = Array.from({ length: 700 }, (_, i) => ({
        postcode: `ZZ${i % 10} ${Math.floor(i / 100)}${'ABCDEFGHJK'[Math.floor(i / 10) % 10]}A`,
        easting: i,
        northing: i,
      }));
      expect(await store.savePostcodes(batch)).toBe(700);
      const found = await store.locateMany([...batch.map((row) => row.postcode.toLowerCase()), 'XX1 1XX']);
      expect(found.size).toBe(700);
      expect(found.get('zz5 6ja')).toMatchObject({ easting: 685 });
    });

    it('refuses a batch with a point that is none, whole', async () => {
      const bad = { postcode: 'ZZ1 1AB', easting: Number.NaN, northing: 1 };
      await expect(store.savePostcodes([{ postcode: 'ZZ1 1AA', easting: 1, northing: 1 }, bad])).rejects.toThrow(
        'ZZ1 1AB',
      );
      expect(await store.postcodeCount()).toBe(0);
    });
  });
});

besideSqlite('postcodes that two people import at the same moment', (_file, freshSchema) => {
  it('are all there, whatever the order of their files', async () => {
    const at = await freshSchema();
    const stores = await Promise.all([openReferenceStore(at), openReferenceStore(at)]);
    const batch = Array.from({ length: 2_000 }, (_, i) => ({
      postcode: `ZZ${10 + (i % 90)} ${i % 10}${'ABDEFGHJLN'[Math.floor(i / 90) % 10]}${'ABDEFGHJLN'[Math.floor(i / 900)]}`,
      easting: i,
      northing: i,
    }));
    for (let round = 0; round < 3; round++) {
      const [one, other] = stores.map((store, n) => store.savePostcodes(n === 0 ? batch : [...batch].reverse()));
      expect(await one).toBe(await other);
    }
    expect(await stores[0].postcodeCount()).toBe(new Set(batch.map(({ postcode }) => postcode)).size);
    for (const store of stores) await store.close();
  });
});
