import { civilDate, onDay } from '#libs/domain/kernel';
import {
  agreed,
  allocated,
  asRecorded,
  held,
  intoCare,
  inventedId,
  kid,
  known,
  registered,
  ring,
  type Told,
  told,
} from '#libs/testing/history';
import { openReadStore, type ReadStore } from './open-read-store';
import { fillLists } from './support/fill-lists';
import { onEachEngine } from '../../test/support/each-engine';

const TODAY = '2026-03-31';
const day = (text: string) => onDay(civilDate(text));

onEachEngine((fresh) => {
  let store: ReadStore;
  beforeEach(async () => {
    store = await openReadStore(await fresh());
  });
  afterEach(async () => {
    await store.close();
  });
  const fill = (history: readonly Told[]): Promise<void> => fillLists(store, asRecorded(history));
  const NAMES = ['Ash', 'Brook', 'Cedar', 'Dale', 'Elm', 'Fern', 'Glen'];

  describe('My work', () => {
    const scope = 'all' as const;

    it('shows a relationship that is late, how late, and who is closest first', async () => {
      await fill([
      ...registered(1, 'Ash'), known(1, 11, 'Ruth Example'), agreed(1, 11, 14), held(1, 11, '2026-03-10'),
      known(1, 12, 'Sam Example'), ring(1, 12, 1), agreed(1, 12, 7), held(1, 12, '2026-03-20'),
    ]); // prettier-ignore
      const { drifting } = await store.myWork({ scope, today: TODAY });
      expect(drifting.rows.map((row) => [row.what, row.due, row.days, row.target])).toEqual([
        [
          'Contact with Sam Example is late',
          '2026-03-27',
          -4,
          { kind: 'relationship', relationshipId: inventedId(12) },
        ],
        [
          'Contact with Ruth Example is late',
          '2026-03-24',
          -7,
          { kind: 'relationship', relationshipId: inventedId(11) },
        ],
      ]);
      expect(drifting.rows[1]?.why).toBe(
        'Last contact 10 March 2026; agreed every 2 weeks; lapses on 9 June 2026, 70 days left',
      );
    });

    it('tells "no contact is recorded" apart from contact long ago', async () => {
      await fill([
      ...registered(1, 'Ash'), known(1, 11, 'Ruth Example'), ring(1, 11, 1),
      known(1, 12, 'Sam Example'), ring(1, 12, 2), held(1, 12, '2025-06-01'),
    ]); // prettier-ignore
      const { drifting } = await store.myWork({ scope, today: TODAY });
      expect(drifting.rows.map((row) => [row.what, row.severity])).toEqual([
        ['No contact with Ruth Example is recorded', 'amber'],
        ['Contact with Sam Example has lapsed', 'red'],
      ]);
      expect(drifting.rows[0]?.why).toContain('does not mean that there was none');
    });

    it('warns in the last days before contact lapses, also where no rhythm is agreed, and says how many are left', async () => {
      await fill([
      ...registered(1, 'Ash'), known(1, 11, 'Ruth Example'), ring(1, 11, 1), held(1, 11, '2026-01-13'),
      known(1, 12, 'Sam Example'), ring(1, 12, 2), held(1, 12, '2026-01-14'),
      known(1, 13, 'Ali Example'), agreed(1, 13, 14), held(1, 13, '2026-01-01'),
    ]); // prettier-ignore
      const { drifting } = await store.myWork({ scope, today: TODAY });
      expect(drifting.rows.map((row) => [row.what, row.due, row.days, row.severity])).toEqual([
        ['Contact with Ruth Example lapses in 14 days', '2026-04-14', 14, 'amber'],
        ['Contact with Ali Example lapses in 2 days', '2026-01-15', -75, 'amber'],
      ]);
      expect(drifting.rows[0]?.why).toBe(
        'Last contact 13 January 2026; no rhythm is agreed; lapses on 14 April 2026, 14 days left',
      );
    });

    it('puts those that have not lapsed yet before those that have, however close these are', async () => {
      await fill([
      ...registered(1, 'Ash'), known(1, 11, 'Ruth Example'), ring(1, 11, 1), held(1, 11, '2025-06-01'),
      known(1, 12, 'Sam Example'), agreed(1, 12, 14), held(1, 12, '2026-03-01'),
    ]); // prettier-ignore
      const { drifting } = await store.myWork({ scope, today: TODAY });
      expect(drifting.rows.map(({ what }) => what)).toEqual([
        'Contact with Sam Example is late',
        'Contact with Ruth Example has lapsed',
      ]);
    });

    it('tells "we looked and there was none" apart from nothing written down, and warns of it', async () => {
      const looked = told(kid(1), 'NoContactFound', {
      findingId: inventedId(70), relationshipId: inventedId(11), from: '2026-02-01', to: '2026-03-20', lookedAt: 'Asked Ruth',
    }); // prettier-ignore
      await fill([...registered(1, 'Ash'), known(1, 11, 'Ruth Example'), ring(1, 11, 1), looked]);
      const [row] = (await store.myWork({ scope, today: TODAY })).drifting.rows;
      expect(row?.what).toBe('No contact with Ruth Example was found');
      expect(row?.why).toBe(
        'None since 1 February 2026 at the least, and somebody looked up to 20 March 2026; no rhythm is agreed; lapses on 3 May 2026, 33 days left',
      );
    });

    it('goes back to the contact before, when the last one was a mistake', async () => {
      const wrong = told(kid(1), 'ContactHeld', {
      contactId: inventedId(71), relationshipId: inventedId(11), occurred: day('2026-03-30'), mode: 'phone',
    }); // prettier-ignore
      const taken = told(kid(1), 'ContactWithdrawn', {
      contactId: inventedId(71), relationshipId: inventedId(11), reason: 'It was somebody else',
    }); // prettier-ignore
      const before = [
        ...registered(1, 'Ash'),
        known(1, 11, 'Ruth Example'),
        agreed(1, 11, 14),
        held(1, 11, '2026-03-01'),
      ];
      await fill([...before, wrong]);
      expect((await store.myWork({ scope, today: TODAY })).drifting.total).toBe(0);
      await fill([...before, wrong, taken]);
      expect((await store.myWork({ scope, today: TODAY })).drifting.rows[0]?.due).toBe('2026-03-15');
    });

    it('shows on which day agreed contact is to be looked at again', async () => {
      const reviewed = (who: number, reviewOn: string) =>
      told(kid(1), 'ContactAgreed', {
        relationshipId: inventedId(who), mode: 'phone', everyDays: 7, responsible: null, firstOn: null, reviewOn,
        occurred: day('2026-03-29'),
      }); // prettier-ignore
      await fill([
      ...registered(1, 'Ash'), known(1, 11, 'Ruth Example'), reviewed(11, '2026-04-10'), known(1, 12, 'Sam Example'),
      reviewed(12, '2026-03-30'), known(1, 13, 'Ali Example'), reviewed(13, '2026-06-30'),
    ]); // prettier-ignore
      const { due } = await store.myWork({ scope, today: TODAY });
      expect(due.rows.map((row) => [row.what, row.due, row.days, row.severity])).toEqual([
        ['Look again at the contact agreed with Sam Example', '2026-03-30', -1, 'amber'],
        ['Look again at the contact agreed with Ruth Example', '2026-04-10', 10, 'none'],
      ]);
      expect(due.total).toBe(2);
    });

    it('leaves out relationships that are ended or restricted, those not close, and those seen every day', async () => {
      const over = told(kid(1), 'RelationshipEnded', {
        relationshipId: inventedId(11),
        how: 'death',
        occurred: day('2025-01-01'),
      });
      const barred = told(kid(1), 'RestrictionImposed', {
      restrictionId: inventedId(50), relationshipId: inventedId(12), kind: 'no-contact', reasonClass: 'safety',
      legalBasis: 'order', youngPersonsView: null, reviewOn: '2026-06-01', occurred: day('2025-01-01'),
    }); // prettier-ignore
      await fill([
      ...registered(1, 'Ash'), known(1, 11, 'A'), ring(1, 11, 1), over, known(1, 12, 'B'), ring(1, 12, 1), barred,
      known(1, 13, 'C'), ring(1, 13, 3), known(1, 14, 'D', 'foster-carer'), ring(1, 14, 1),
    ]); // prettier-ignore
      expect((await store.myWork({ scope, today: TODAY })).drifting).toEqual({ rows: [], total: 0 });
    });

    it('chases the assessment of an emergency move, red once it is overdue', async () => {
      const option = {
      optionId: inventedId(71), label: 'Oak House', stay: false, place: 'K2', provider: 'PR1', postcode: null, startsOn: null,
      sameCarer: 'no', school: 'unknown', area: 'unknown', planned: 'no', noticeHours: null, livesThere: [], brings: [],
      protections: [], homeHelps: 'unknown', supports: [],
    }; // prettier-ignore
      await fill([
      ...registered(1, 'Ash'),
      told(kid(1), 'EmergencyMoveRecorded', {
        transitionId: inventedId(70), occurred: day('2026-03-20'), why: 'An allegation', option, reasonPlaceChange: 'ALLEG',
        note: null,
      }),
    ]); // prettier-ignore
      const at = async (today: string) =>
        (await store.myWork({ scope, today })).due.rows.map(({ what, due, days, severity }) => [
          what,
          due,
          days,
          severity,
        ]);
      expect(await at('2026-03-27')).toEqual([['Assess an emergency move', '2026-03-27', 0, 'none']]);
      expect(await at(TODAY)).toEqual([['Assess an emergency move', '2026-03-27', -4, 'red']]);
    });

    it('shows reviews that are late or due within four weeks, soonest first', async () => {
      await fill([
      ...registered(1, 'Ash'), intoCare(1, '2026-01-01'), ...registered(2, 'Brook'), intoCare(2, '2026-03-20'),
      ...registered(3, 'Cedar'), intoCare(3, '2026-03-31'),
      told(kid(3), 'ReviewHeld', { factId: 'r1', occurred: day('2026-03-31'), participation: 'PN1', returnYear: null }),
    ]); // prettier-ignore
      const { due } = await store.myWork({ scope, today: TODAY });
      expect(due.rows.map((row) => [row.name, row.due, row.days, row.severity])).toEqual([
        ['Ash', '2026-01-29', -61, 'amber'],
        ['Brook', '2026-04-21', 21, 'none'],
      ]);
      expect(due.total).toBe(2);
    });

    it('gives the most pressing rows and how many there are in all when there are more than asked for', async () => {
      await fill(NAMES.flatMap((name, at) => [...registered(at + 1, name), intoCare(at + 1, `2025-0${at + 1}-01`)]));
      const { due } = await store.myWork({ scope, today: TODAY, limit: 2 });
      expect(due.rows.map((row) => row.name)).toEqual(['Ash', 'Brook']);
      expect(due.total).toBe(7);
    });

    it('shows a worker only what is theirs', async () => {
      await fill([
        ...registered(1, 'Ash'),
        intoCare(1, '2026-01-01'),
        ...registered(2, 'Brook'),
        intoCare(2, '2026-01-01'),
        allocated(2, 'W1'),
      ]);
      const { due } = await store.myWork({ scope: { workerRef: 'W1' }, today: TODAY });
      expect(due.rows.map((row) => row.name)).toEqual(['Brook']);
    });

    it('refuses a day that does not exist', async () => {
      await expect(store.myWork({ scope, today: '2026-02-30' })).rejects.toThrow('not a date');
    });
  });
});
