import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ALL_PROJECTIONS } from '#libs/projections';
import { allocated, asRecorded, intoCare, kid, left, registered, type Told } from '#libs/testing/history';
import type { StoreAddress } from '#libs/sql-kit';
import { openReadStore, type ReadStore } from './open-read-store';
import { fillLists } from './support/fill-lists';
import { onEachEngine } from '../../test/support/each-engine';

onEachEngine((fresh) => {
  let at: StoreAddress;
  let store: ReadStore;
  beforeEach(async () => {
    at = await fresh();
    store = await openReadStore(at);
  });
  afterEach(async () => {
    await store.close();
  });
  const fill = (history: readonly Told[]): Promise<void> => fillLists(store, asRecorded(history));
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

  describe('what is kept of the lists', () => {
    it('keeps its rows when it is opened again', async () => {
      await fill(seven);
      await store.close();
      store = await openReadStore(at);
      expect((await store.caseloadFor({ scope: 'all' })).total).toBe(7);
    });

    it('goes on showing the rows of another version until a projector has built those of this one', async () => {
      await fill(seven);
      await store.close();
      const newer = ALL_PROJECTIONS.map((p) => (p.name === 'directory' ? { ...p, version: p.version + 1 } : p));
      store = await openReadStore({ ...at, projections: newer });
      expect((await store.registry()).size).toBe(7);
      expect((await store.caseloadFor({ scope: 'all' })).total).toBe(7);
    });
  });
});

describe('the file of the lists', () => {
  it('is disposable: one that is damaged is replaced by an empty one', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'read-store-'));
    const file = path.join(folder, 'damaged.db');
    await writeFile(file, 'this is no database at all, but it is long enough to be looked at as one'.repeat(20));
    const opened = await openReadStore({ file });
    expect(await opened.caseloadFor({ scope: 'all' })).toMatchObject({ rows: [], total: 0 });
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  });
});
