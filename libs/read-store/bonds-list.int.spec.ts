import type { DomainEvent } from '#libs/domain/kernel';
import { allocated, asRecorded, kid, registered, told, type Told } from '#libs/testing/history';
import { bondConfirmed, bondDeclined, bondSuggested, bondWithdrawn, idOf } from '#libs/testing/journey-builders';
import { openReadStore, type ReadStore } from './open-read-store';
import { fillLists } from './support/fill-lists';
import { onEachEngine } from '../../test/support/each-engine';

const TODAY = '2026-03-31';
const [ASH, BROOK] = [kid(1), kid(2)];
const says = (who: string, event: DomainEvent, actor = 'W1'): Told =>
  told(who, event.type, event.data, { actor, recordedAt: '2026-03-04T10:00:00.000Z' });

const both = [...registered(1, 'Ash'), ...registered(2, 'Brook'), allocated(1, 'W1'), allocated(2, 'W2')];
const asked = [...both, says(ASH, bondSuggested('Brook', 'b1', BROOK))];

onEachEngine((fresh) => {
  describe('Bonds to confirm', () => {
    let store: ReadStore;
    beforeEach(async () => {
      store = await openReadStore(await fresh());
    });
    afterEach(async () => {
      await store.close();
    });
    const work = async (workerRef?: string) =>
      (await store.myWork({ scope: workerRef === undefined ? 'all' : { workerRef }, today: TODAY })).bonds;

    it('are shown to the worker of whoever is asked about, not to the one who asks, and name only their own', async () => {
      await fillLists(store, asRecorded(asked));
      expect(await work('W2')).toEqual({
      total: 1,
      rows: [
        {
          youngPersonId: BROOK, localId: 'LA-0002', name: 'Brook', what: 'Say whether they are brothers or sisters',
          why: 'Asked by W1 on 4 March 2026, from another young person’s record', due: null, days: null, severity: 'none',
          target: { kind: 'bond', bondId: idOf('b1') },
        },
      ],
    }); // prettier-ignore
      expect((await work('W1')).total).toBe(0);
      expect((await work()).total).toBe(1);
      expect(JSON.stringify(await work('W2'))).not.toContain('Ash');
    });

    it.each([
      ['confirmed', says(BROOK, bondConfirmed('Ash', 'b1', ASH))],
      ['declined', says(BROOK, bondDeclined('b1', ASH))],
      ['withdrawn by whoever asked', says(ASH, bondWithdrawn('Brook', 'b1'))],
    ])('are on the list no longer once %s', async (_, answer) => {
      await fillLists(store, asRecorded([...asked, answer]));
      expect((await work('W2')).total).toBe(0);
      expect(await store.bondsAskedOf(BROOK)).toEqual([{ bondId: idOf('b1'), askedFrom: ASH }]);
    });
  });
});
