import { asRecorded, inventedHistory } from '#libs/testing/history';
import { caseload } from '#libs/projections';
import { besideSqlite, onEachEngine } from '../../../test/support/each-engine';
import { openReadStore } from '../open-read-store';
import { fillLists } from '../support/fill-lists';

describe('generations of a list', () => {
  onEachEngine((fresh) => {
    it('are not gone over to while the one in use is further: pages would go back in time', async () => {
      const store = await openReadStore(await fresh());
      await fillLists(store, asRecorded(inventedHistory({ seed: 91, people: 5, events: 100 })));
      const next = await store.progress.begin(caseload);
      await expect(store.progress.switchTo(next)).rejects.toMatchObject({ name: 'LeftBehind' });
      expect((await store.caseloadFor({ scope: 'all' })).total).toBe(5);
      expect(await store.progress.inUse(caseload)).toMatchObject({ generation: 1 });
      await store.close();
    });

    it('are gone over to by one worker only: another that was building the same one is told', async () => {
      const store = await openReadStore(await fresh());
      const mine = await store.progress.begin(caseload);
      const theirs = await store.progress.resume(caseload);
      await store.progress.commit([{ slot: theirs, to: '1'.repeat(20), changes: [], park: [], unpark: [] }]);
      await expect(store.progress.switchTo(mine)).rejects.toMatchObject({ name: 'CheckpointMoved' });
      await store.close();
    });
  });
});

besideSqlite('generations of a list on a server', (_freshFile, fresh) => {
  it('are made once when several processes open an empty store at the same moment', async () => {
    const at = await fresh();
    const stores = await Promise.all([1, 2, 3].map(() => openReadStore(at)));
    const [one] = stores;
    const made = (await one?.progress.standings()) ?? [];
    expect(made).toHaveLength(one?.progress.projections.length ?? 0);
    expect(made.every(({ inUse, generation }) => inUse && generation === 1)).toBe(true);
    await Promise.all(stores.map((store) => store.close()));
  });
});
