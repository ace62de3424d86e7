import {
  askedForAgain, aStory, cameIntoCare, known, reviewed, visitedOn, waived, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { asRecorded, inventedId, told } from '#libs/testing/history';
import type { DutyShow } from './duties-list';
import { openReadStore, type ReadStore } from './open-read-store';
import { fillLists } from './support/fill-lists';
import { onEachEngine } from '../../test/support/each-engine';

const TODAY = '2026-01-10';
const kit = aStory().on('2025-12-12', known('100', 'Kit', '2012-05-10'), cameIntoCare('2025-12-12'));

onEachEngine((fresh) => {
  describe('Duties across young people', () => {
    let store: ReadStore;
    beforeEach(async () => {
      store = await openReadStore(await fresh());
    });
    afterEach(async () => {
      await store.close();
    });
    const fill = ({ journey, contactLog }: Story): Promise<void> =>
      fillLists(
        store,
        asRecorded(
          [...journey, ...contactLog].map(({ type, data, meta: { recordedAt } }) =>
            told(inventedId(1), type, data, { recordedAt }),
          ),
        ),
      );
    const shown = async (show: DutyShow, today = TODAY): Promise<string[]> =>
      (await store.dutiesFor({ scope: 'all', today, show })).rows.map(({ dutyId, due }) => `${dutyId} ${due}`);

    it('are late, or soon, or later, by today', async () => {
      await fill(kit);
      expect(await shown('overdue')).toEqual(['L02 2025-12-19', 'V1 2025-12-19']);
      expect(await shown('soon')).toContain('R1 2026-01-14');
      expect(await shown('later')).not.toContain('R1 2026-01-14');
      expect(await shown('overdue', '2026-01-15')).toContain('R1 2026-01-14');
    });

    it('are no longer there once they are done', async () => {
      await fill(kit.on('2026-01-09', visitedOn('2025-12-18'), reviewed('2026-01-08')));
      expect(await shown('overdue')).toEqual(['L02 2025-12-19']);
      expect((await shown('soon')).filter((line) => line.startsWith('R1'))).toEqual([]);
      expect(await shown('later')).toContain('R2 2026-04-08');
    });

    it('are not asked for while they are waived, and by themselves again after it', async () => {
      const key = 'V1:episode:2025-12-12';
      await fill(kit.on('2026-01-05', waived(key, '2026-01-20')));
      expect(await shown('overdue')).toEqual(['L02 2025-12-19']);
      const [row] = (await store.dutiesFor({ scope: 'all', today: TODAY, show: 'waived' })).rows;
      expect(row).toMatchObject({ dutyId: 'V1', waivedUntil: '2026-01-20', name: 'Kit', days: -22 });
      expect(await shown('overdue', '2026-01-21')).toContain('V1 2025-12-19');
    });

    it('are asked for again when a waiver is ended', async () => {
      const key = 'V1:episode:2025-12-12';
      await fill(kit.on('2026-01-05', waived(key, '2026-01-20')).on('2026-01-07', askedForAgain(key)));
      expect(await shown('overdue')).toContain('V1 2025-12-19');
    });

    it('are counted by what they are, for one role alone where it is asked', async () => {
      await fill(kit);
      const all = await store.dutyCounts({ scope: 'all', today: TODAY });
      expect(all.overdue).toBe(2);
      const officers = await store.dutyCounts({ scope: 'all', today: TODAY, role: 'reviewing-officer' });
      expect(officers).toMatchObject({ overdue: 0, soon: 1 });
      expect(await store.dutyCounts({ scope: { workerRef: 'SW9' }, today: TODAY })).toMatchObject({
        overdue: 0,
        soon: 0,
      });
    });

    it('are those of a month for a calendar', async () => {
      await fill(kit);
      const month = { scope: 'all', today: TODAY, from: '2026-01-01', to: '2026-01-31', limit: 100 } as const;
      expect((await store.dutiesBetween(month)).map(({ dutyId }) => dutyId)).toContain('R1');
      expect((await store.dutiesBetween(month)).every(({ due }) => due?.startsWith('2026-01'))).toBe(true);
    });
  });
});
