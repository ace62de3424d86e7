import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

const TODAY = '2026-03-31';
const day = (text: string) => onDay(civilDate(text));

let folder: string;
let store: ReadStore;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'read-store-'));
  store = await openReadStore({ file: path.join(folder, 'lists.db') });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
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
      ['Contact with Sam Example is late', '2026-03-27', -4, { kind: 'relationship', relationshipId: inventedId(12) }],
      ['Contact with Ruth Example is late', '2026-03-24', -7, { kind: 'relationship', relationshipId: inventedId(11) }],
    ]);
    expect(drifting.rows[1]?.why).toBe('Last contact 10 March 2026; agreed every 14 days');
  });

  it('tells "no contact is recorded" apart from contact long ago', async () => {
    await fill([
      ...registered(1, 'Ash'), known(1, 11, 'Ruth Example'), ring(1, 11, 1),
      known(1, 12, 'Sam Example'), ring(1, 12, 2), held(1, 12, '2025-06-01'),
    ]); // prettier-ignore
    const { drifting } = await store.myWork({ scope, today: TODAY });
    expect(drifting.rows.map((row) => [row.what, row.severity])).toEqual([
      ['No contact with Ruth Example is recorded', 'amber'],
      ['No contact with Sam Example for a long time', 'red'],
    ]);
    expect(drifting.rows[0]?.why).toContain('does not mean that there was none');
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

  it('shows reviews that are late or due within four weeks, soonest first', async () => {
    await fill([
      ...registered(1, 'Ash'), intoCare(1, '2026-01-01'), ...registered(2, 'Brook'), intoCare(2, '2026-03-20'),
      ...registered(3, 'Cedar'), intoCare(3, '2026-03-31'),
      told(kid(3), 'ReviewHeld', { factId: 'r1', occurred: day('2026-03-31'), participation: 'PN1', returnYear: null }),
    ]); // prettier-ignore
    const { due } = await store.myWork({ scope, today: TODAY });
    expect(due.rows.map((row) => [row.name, row.due, row.days, row.severity])).toEqual([
      ['Ash', '2026-01-29', -61, 'amber'],
      ['Brook', '2026-04-17', 17, 'none'],
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
