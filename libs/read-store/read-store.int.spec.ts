import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { civilDate, onDay } from '#libs/domain/kernel';
import { ALL_PROJECTIONS } from '#libs/projections';
import { asRecorded, inventedId, told, type Told } from '#libs/testing/history';
import { openReadStore, type ReadStore } from './open-read-store';
import { Breather } from './projector/breather';
import { Folding } from './projector/folding';

const TODAY = '2026-03-31';
const day = (text: string) => onDay(civilDate(text));
const particulars = {
  legalStatus: 'C2', categoryOfNeed: 'N1', place: 'U1', provider: 'PR1', homePostcode: null, placementPostcode: null, urn: null,
}; // prettier-ignore

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

/** Fills every list with a history, as the projector would. */
async function fill(history: readonly Told[]): Promise<void> {
  const events = asRecorded(history);
  for (const projection of ALL_PROJECTIONS) {
    const folding = new Folding(await store.progress.current(projection), []);
    await folding.fold(events, events.at(-1)?.position ?? '', store.progress, new Breather());
    const batch = folding.batch();
    if (batch !== undefined) await store.progress.commit([batch]);
  }
}

const kid = (n: number) => inventedId(n);
const registered = (n: number, name: string): Told[] => [
  told(kid(n), 'YoungPersonRegistered', { localId: `LA-${String(n).padStart(4, '0')}` }),
  told(kid(n), 'PreferredNameRecorded', { name, toldBy: 'young-person' }),
];
const allocated = (n: number, workerRef: string, from = '2024-01-01', role = 'social-worker'): Told =>
  told(kid(n), 'WorkerAllocated', {
    factId: `sw:${workerRef}:${from}`, workerRef, role, reason: null, occurred: day(from), returnYear: null,
  }); // prettier-ignore
const left = (n: number, workerRef: string, on: string, from = '2024-01-01'): Told =>
  told(kid(n), 'WorkerAllocationEnded', {
    factId: `sw-end:${workerRef}:${from}`, allocation: `sw:${workerRef}:${from}`, occurred: day(on), returnYear: null,
  }); // prettier-ignore
const intoCare = (n: number, from: string): Told =>
  told(kid(n), 'BecameLookedAfter', {
    factId: `episode:${from}`, occurred: day(from), rne: 'S', particulars, returnYear: 2024,
  }); // prettier-ignore
const known = (n: number, who: number, personName: string, role = 'grandparent'): Told =>
  told(kid(n), 'RelationshipRecorded', {
    relationshipId: inventedId(who),
    personName,
    role,
    occurred: null,
    toldBy: 'file',
  });
const ring = (n: number, who: number, at: number): Told =>
  told(kid(n), 'ClosenessPlaced', {
    relationshipId: inventedId(who), ring: at, view: 'young-person', occurred: day('2024-01-01'),
  }); // prettier-ignore
const agreed = (n: number, who: number, everyDays: number): Told =>
  told(kid(n), 'ContactAgreed', {
    relationshipId: inventedId(who), mode: 'phone', everyDays, responsible: null, firstOn: null, occurred: day('2024-01-01'),
  }); // prettier-ignore
const held = (n: number, who: number, on: string): Told =>
  told(kid(n), 'ContactHeld', {
    contactId: inventedId(9_000 + who),
    relationshipId: inventedId(who),
    occurred: day(on),
    mode: 'phone',
  });

const NAMES = ['Ash', 'Brook', 'Cedar', 'Dale', 'Elm', 'Fern', 'Glen'];
const seven = NAMES.flatMap((name, at) => registered(at + 1, name));

describe('My young people', () => {
  it('is in pages that hold everybody once, with how many there are in all', async () => {
    await fill(seven);
    const pages = [];
    for (const page of [1, 2, 3]) pages.push(await store.caseloadFor({ scope: 'all', page, pageSize: 3 }));
    expect(pages.map((p) => [p.rows.length, p.total, p.pages])).toEqual([[3, 7, 3], [3, 7, 3], [1, 7, 3]]); // prettier-ignore
    expect(pages.flatMap((p) => p.rows.map((row) => row.name))).toEqual(NAMES);
  });

  it('shows a worker their own, from the first day of an allocation until the day it ends', async () => {
    await fill([...seven, allocated(1, 'W1'), allocated(2, 'W1'), left(2, 'W1', '2026-03-31'), allocated(3, 'W2')]);
    const namesFor = async (scope: { workerRef: string; role?: string; on?: string }) =>
      (await store.caseloadFor({ scope })).rows.map((row) => row.name);
    expect(await namesFor({ workerRef: 'W1' })).toEqual(['Ash']);
    expect(await namesFor({ workerRef: 'W1', on: '2026-03-30' })).toEqual(['Ash', 'Brook']);
    expect(await namesFor({ workerRef: 'W1', on: '2023-12-31' })).toEqual([]);
    expect(await namesFor({ workerRef: 'W1', role: 'coordinator' })).toEqual([]);
    expect(await namesFor({ workerRef: 'nobody' })).toEqual([]);
  });

  it('puts what is not known last, whichever way it is sorted', async () => {
    await fill([...seven, intoCare(3, '2024-05-01'), intoCare(1, '2025-05-01')]);
    const sorted = async (descending: boolean) =>
      (await store.caseloadFor({ scope: 'all', sort: 'homeSince', descending, pageSize: 2 })).rows.map(
        (row) => row.name,
      );
    expect(await sorted(false)).toEqual(['Cedar', 'Ash']);
    expect(await sorted(true)).toEqual(['Ash', 'Cedar']);
  });

  it('searches by the beginning of a word, the local identifier, or the sound', async () => {
    await fill([...registered(1, 'Kathryn Example'), ...registered(2, 'Robin Sample')]);
    const found = async (search: string) =>
      (await store.caseloadFor({ scope: 'all', search })).rows.map((row) => row.name);
    expect(await found('kath')).toEqual(['Kathryn Example']);
    expect(await found('Catherine')).toEqual(['Kathryn Example']);
    expect(await found('LA-0002')).toEqual(['Robin Sample']);
    expect(await found('robin catherine')).toEqual([]);
    expect(await found('%')).toHaveLength(2);
    expect(await found("'; drop table x --")).toEqual([]);
  });

  it('keeps a strange page number within what there is to answer', async () => {
    await fill(seven);
    expect(await store.caseloadFor({ scope: 'all', page: -3, pageSize: 0 })).toMatchObject({ page: 1, pageSize: 25 });
    expect(await store.caseloadFor({ scope: 'all', page: Number.NaN, pageSize: 1e9 })).toMatchObject({
      page: 1,
      pageSize: 200,
    });
    expect(await store.caseloadFor({ scope: 'all', page: 99 })).toMatchObject({ rows: [], total: 7 });
  });
});

describe('finding one young person', () => {
  it('puts a name that matches before one that only sounds alike', async () => {
    await fill([...registered(1, 'Kathryn A'), ...registered(2, 'Catherine B')]);
    const found = await store.findYoungPerson('catherine');
    expect(found.map((f) => [f.name, f.match])).toEqual([['Catherine B', 'text'], ['Kathryn A', 'sound']]); // prettier-ignore
    expect(await store.findYoungPerson('  ')).toEqual([]);
  });

  it('finds nobody outside the scope that was given', async () => {
    await fill([...registered(1, 'Kathryn A'), ...registered(2, 'Catherine B'), allocated(2, 'W1')]);
    const found = await store.findYoungPerson('catherine', { scope: { workerRef: 'W1' } });
    expect(found.map((f) => f.name)).toEqual(['Catherine B']);
  });

  it('knows a local identifier, and all of them for the importer', async () => {
    await fill(seven);
    expect(await store.byLocalId(' LA-0002 ')).toEqual({ youngPersonId: kid(2) });
    expect(await store.byLocalId('LA-9999')).toBeUndefined();
    expect((await store.registry()).get('LA-0007')).toBe(kid(7));
  });
});

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

describe('the file of the lists', () => {
  it('is disposable: one that is damaged is replaced by an empty one', async () => {
    const file = path.join(folder, 'damaged.db');
    await writeFile(file, 'this is no database at all, but it is long enough to be looked at as one'.repeat(20));
    const opened = await openReadStore({ file });
    expect(await opened.caseloadFor({ scope: 'all' })).toMatchObject({ rows: [], total: 0 });
    await opened.close();
  });

  it('keeps its rows when it is opened again', async () => {
    await fill(seven);
    await store.close();
    store = await openReadStore({ file: path.join(folder, 'lists.db') });
    expect((await store.caseloadFor({ scope: 'all' })).total).toBe(7);
  });

  it('begins a list anew when the program that opens it has another version of it', async () => {
    await fill(seven);
    await store.close();
    const newer = ALL_PROJECTIONS.map((p) => (p.name === 'directory' ? { ...p, version: p.version + 1 } : p));
    store = await openReadStore({ file: path.join(folder, 'lists.db'), projections: newer });
    expect((await store.registry()).size).toBe(0);
    expect((await store.caseloadFor({ scope: 'all' })).total).toBe(7);
  });
});
