import { civilDate, onDay } from '#libs/domain/kernel';
import {
  agreed,
  asRecorded,
  held,
  inventedId,
  kid,
  known,
  registered,
  ring,
  told,
  type Told,
} from '#libs/testing/history';
import { openReadStore, type ReadStore } from './open-read-store';
import { fillLists } from './support/fill-lists';
import { onEachEngine } from '../../test/support/each-engine';

const TODAY = '2026-03-31';
const EVERYBODY = { hidden: [], unnamed: [], unexplained: [] };
const day = (text: string) => onDay(civilDate(text));
const scope = 'all' as const;

onEachEngine((fresh) => {
  let store: ReadStore;
  beforeEach(async () => {
    store = await openReadStore(await fresh());
  });
  afterEach(async () => {
    await store.close();
  });
  const fill = (history: readonly Told[]): Promise<void> => fillLists(store, asRecorded(history));

  const restricted = (who: number, kind: string, reviewOn: string): Told =>
  told(kid(1), 'RestrictionImposed', {
    restrictionId: inventedId(500 + who), relationshipId: inventedId(who), kind, reasonClass: 'court-order',
    legalBasis: 'Order', youngPersonsView: null, reviewOn, occurred: day('2026-01-01'),
  }); // prettier-ignore
  const aBreak = (who: number, reviewOn: string): Told =>
  told(kid(1), 'PauseAgreed', {
    pauseId: inventedId(600 + who), relationshipId: inventedId(who), agreedBy: 'both', reason: 'Exams', reviewOn,
    occurred: day('2026-01-01'),
  }); // prettier-ignore
  const broke = (who: number): Told =>
  told(kid(1), 'RuptureRecorded', {
    ruptureId: inventedId(700 + who), relationshipId: inventedId(who), kind: 'argument', words: null,
    occurred: day('2026-02-03'),
  }); // prettier-ignore

  describe('What is to be looked at again', () => {
    it('is due within 28 days or late, and what broke stands behind it until it is mended', async () => {
    await fill([
      ...registered(1, 'Ash'), known(1, 11, 'Ruth Example'), known(1, 12, 'Sam Example'), known(1, 13, 'Pat Example'),
      known(1, 14, 'Lee Example'), restricted(11, 'supervised-only', '2026-03-30'), aBreak(12, '2026-04-28'),
      aBreak(13, '2026-04-29'), broke(14),
    ]); // prettier-ignore
    const { due } = await store.myWork({ scope, today: TODAY, leftOut: EVERYBODY });
    expect(due.rows.map(({ what, why, days, severity }) => [what, why, days, severity])).toEqual([
      ['Review the restriction on Ruth Example', 'Only with somebody there: nobody is restricted without being looked at again', -1, 'amber'],
      ['Look again at the break with Sam Example', 'A break was agreed, to be looked at on this day', 28, 'none'],
      ['See what can mend things with Lee Example', 'Something broke on 3 February 2026 (argument) and is not mended', null, 'amber'],
    ]);
    expect(due.total).toBe(3);
    expect(due.rows[0]?.target).toEqual({ kind: 'relationship', relationshipId: inventedId(11) });
  }); // prettier-ignore
  });

  describe('Whoever is closed to the reader', () => {
    const history = [
    ...registered(1, 'Ash'), known(1, 11, 'Ruth Example'), ring(1, 11, 1), agreed(1, 11, 7), held(1, 11, '2026-01-01'),
    known(1, 12, 'Sam Example'), ring(1, 12, 1), broke(11), restricted(11, 'information-barred', '2026-03-30'),
  ]; // prettier-ignore

    it('is in no list and in no count, where nobody says who reads', async () => {
      await fill(history);
      const { due, drifting } = await store.myWork({ scope, today: TODAY });
      expect([due.total, due.rows]).toEqual([0, []]);
      expect(drifting.rows.map(({ what }) => what)).toEqual(['No contact with Sam Example is recorded']);
      expect(drifting.total).toBe(1);
      const { rows } = await store.caseloadFor({ scope });
      expect(rows.map(({ peopleWhoMatter, closest }) => [peopleWhoMatter, closest])).toEqual([[1, 1]]);
    });

    it('is in every list, and counted, for those on the case', async () => {
      await fill(history);
      const { due } = await store.myWork({ scope, today: TODAY, leftOut: EVERYBODY });
      expect(due.rows.map(({ what }) => what)).toEqual([
        'Review the restriction on Ruth Example',
        'See what can mend things with Ruth Example',
      ]);
      const { rows } = await store.caseloadFor({ scope, leftOut: EVERYBODY });
      expect(rows.map(({ peopleWhoMatter, closest }) => [peopleWhoMatter, closest])).toEqual([[2, 2]]);
    });

    it('is there without a word of a restriction, where contact is only limited', async () => {
      await fill([
        ...registered(1, 'Ash'),
        known(1, 11, 'Ruth Example'),
        broke(11),
        restricted(11, 'supervised-only', '2026-03-30'),
      ]);
      const { due } = await store.myWork({ scope, today: TODAY });
      expect([due.total, due.rows.map(({ what }) => what)]).toEqual([
        1,
        ['See what can mend things with Ruth Example'],
      ]);
    });

    it('is there without a name for whoever checks us', async () => {
      await fill(history);
      const leftOut = { hidden: [], unnamed: ['information-barred'], unexplained: [] };
      const work = await store.myWork({ scope, today: TODAY, leftOut });
      expect(work.due.rows.map(({ what }) => what)).toEqual([
        'Review the restriction on somebody whose name is withheld',
        'See what can mend things with somebody whose name is withheld',
      ]);
      expect(JSON.stringify(work)).not.toContain('Ruth');
    });
  });
});
