import { civilDate, onDay } from '#libs/domain/kernel';
import { asRecorded, inventedId, told, type Told } from '#libs/testing/history';
import { WREN, wrensHistory } from '../../test/support/after-care';
import { onEachEngine } from '../../test/support/each-engine';
import { openReadStore, type ReadStore } from './open-read-store';
import { fillLists } from './support/fill-lists';

const tried = (on: string): Told =>
  told(WREN, 'AdviserContactTried', {
    recordId: inventedId(801), occurred: onDay(civilDate(on)), way: 'phone', with: 'personal-adviser', tried: 'Rang', asked: [],
  }); // prettier-ignore
const wish = (on: string, says: string, notBefore: string | null): Told =>
  told(WREN, 'ContactWishSaid', {
    recordId: inventedId(802), occurred: onDay(civilDate(on)), wish: says, notBefore, words: null,
  }); // prettier-ignore

// Wren, 19, was last in touch on 20 August 2025, every 8 weeks being agreed; tried twice since.
onEachEngine((fresh) => {
  let store: ReadStore;
  beforeEach(async () => {
    store = await openReadStore(await fresh());
  });
  afterEach(async () => {
    await store.close();
  });

  const dueOf = async (today: string, scope: 'all' | { workerRef: string } = 'all') =>
    (await store.myWork({ scope, today })).due;
  const filled = (...more: readonly Told[]): Promise<void> => fillLists(store, asRecorded([...wrensHistory, ...more]));

  describe('A care leaver with whom nobody has been in touch', () => {
    it('is in the list from the day after contact was due, with what was agreed', async () => {
      await filled();
      expect((await dueOf('2025-10-15')).rows).toEqual([]);
      expect(await dueOf('2026-03-04')).toMatchObject({
        total: 1,
        rows: [
          {
            youngPersonId: WREN,
            what: 'Get in touch: contact is late',
            why: 'Last in touch on 20 August 2025, agreed every 8 weeks',
            due: '2025-10-15',
            days: -140,
            severity: 'amber',
            target: { kind: 'after-care' },
          },
        ],
      });
    });

    it('is lost from the third try', async () => {
      await filled(tried('2026-03-01'));
      const [row] = (await dueOf('2026-03-04')).rows;
      expect([row?.what, row?.severity]).toEqual(['Get in touch again: contact is lost', 'red']);
      expect(row?.why).toBe('Contact lost since 1 March 2026: tried 3 times, last in touch on 20 August 2025');
    });

    it('is in the list of whoever works with them, and of nobody else', async () => {
      await filled();
      expect((await dueOf('2026-03-04', { workerRef: 'PA001' })).total).toBe(1);
      expect((await dueOf('2026-03-04', { workerRef: 'PA002' })).total).toBe(0);
    });

    it('is left alone until the day they asked us to wait for', async () => {
      await filled(wish('2026-01-12', 'not-before', '2026-04-01'));
      expect((await dueOf('2026-03-31')).total).toBe(0);
      expect((await dueOf('2026-04-02')).total).toBe(1);
    });

    it('is left alone for good where they do not want to be in touch', async () => {
      await filled(wish('2026-01-12', 'not-wanted', null));
      expect((await dueOf('2026-04-02')).total).toBe(0);
    });

    it('is in no list once nobody owes it to them that somebody keeps in touch', async () => {
      await filled();
      expect([(await dueOf('2031-08-14')).total, (await dueOf('2031-08-15')).total]).toEqual([1, 0]);
    });
  });
});
