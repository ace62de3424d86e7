import type { Drafts, DraftToKeep } from '#libs/ports';

export const SAM = 'social-worker:SW001';
const NADIA = 'social-worker:SW002';
export const ADD = '/young-people/kit/people/add';
export const MANY = 100;
export const at = (minute: number): string => `2026-03-04T10:${String(minute).padStart(2, '0')}:00.000Z`;

let made = 0;
/** A form as somebody has typed in it, with an id of its own. */
export const typed = (change: Partial<DraftToKeep> = {}): DraftToKeep => ({
  id: `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  author: SAM,
  address: ADD,
  youngPersonId: 'kit',
  formName: 'Add somebody who matters',
  commandId: 'c-1',
  seenAt: 4,
  values: { personName: 'Amir', 'since-year': '2021' },
  at: at(0),
  ...change,
});
const everything = { limit: MANY, offset: 0 };

/** What every place for drafts must do; `open` gives an empty one. */
export function describeDrafts(name: string, open: () => Promise<Drafts>): void {
  describe(`drafts, kept in ${name}`, () => {
    let drafts: Drafts;
    beforeEach(async () => (drafts = await open()));
    afterEach(() => drafts.close());

    it('give back what was typed, to the letter', async () => {
      const values = { personName: ' Zoë\r\n“O’Brien” 👋🏽', who: ['b', 'a'], 'since-year': '' };
      const { at: keptAt, ...draft } = typed({ values, seenAt: null });
      await drafts.keep({ ...draft, at: keptAt }, MANY);
      const kept = { ...draft, firstKeptAt: keptAt, lastKeptAt: keptAt };
      expect(await drafts.find(SAM, { address: ADD })).toEqual(kept);
      expect(await drafts.find(SAM, { id: draft.id })).toEqual(kept);
    });

    it('hold one of each form: the last change stands, and since when it was begun', async () => {
      const first = typed({ at: at(1) });
      await drafts.keep(first, MANY);
      await drafts.keep(typed({ at: at(5), commandId: 'c-2', seenAt: 9, formName: 'Add', values: { a: 'b' } }), MANY);
      expect(await drafts.find(SAM, { address: ADD })).toEqual({
      id: first.id, author: SAM, address: ADD, youngPersonId: 'kit', formName: 'Add', commandId: 'c-2', seenAt: 9,
      values: { a: 'b' }, firstKeptAt: at(1), lastKeptAt: at(5),
    }); // prettier-ignore
      expect((await drafts.list(SAM, everything)).total).toBe(1);
    });

    it('are seen and removed by their author only', async () => {
      const draft = typed();
      await drafts.keep(draft, MANY);
      for (const which of [{ address: ADD }, { id: draft.id }]) {
        expect(await drafts.find(NADIA, which)).toBeUndefined();
        await drafts.remove(NADIA, which);
      }
      expect(await drafts.list(NADIA, everything)).toEqual({ rows: [], total: 0 });
      expect(await drafts.find(SAM, { address: ADD })).toBeDefined();
      await drafts.keep(typed({ author: NADIA, values: { personName: 'Bev' } }), MANY);
      expect((await drafts.find(SAM, { address: ADD }))?.values).toEqual({ personName: 'Amir', 'since-year': '2021' });
    });

    it('are listed without what was typed, last changed first, a page at a time', async () => {
      for (const n of [1, 2, 3]) await drafts.keep(typed({ address: `/${n}`, at: at(n) }), MANY);
      await drafts.keep(typed({ address: '/1', at: at(7) }), MANY);
      const { rows, total } = await drafts.list(SAM, { limit: 2, offset: 0 });
      expect([rows.map(({ address }) => address), total]).toEqual([['/1', '/3'], 3]);
      expect(rows[0]).not.toHaveProperty('values');
      const next = await drafts.list(SAM, { limit: 2, offset: 2 });
      expect(next.rows.map(({ address }) => address)).toEqual(['/2']);
    });

    it('are removed by id or by form, and only while of that command when one is named', async () => {
      await drafts.keep(typed({ commandId: 'c-2' }), MANY);
      await drafts.remove(SAM, { address: ADD, commandId: 'c-1' });
      expect(await drafts.find(SAM, { address: ADD })).toBeDefined();
      expect(await drafts.find(SAM, { address: ADD, commandId: 'c-1' })).toBeUndefined();
      await drafts.remove(SAM, { address: ADD, commandId: 'c-2' });
      expect(await drafts.find(SAM, { address: ADD })).toBeUndefined();
      await drafts.remove(SAM, { id: 'not there' });
    });

    it('are no more than so many for one person: the one longest untouched goes, nobody else’s', async () => {
      await drafts.keep(typed({ author: NADIA, at: at(0) }), 3);
      for (const n of [1, 2, 3]) await drafts.keep(typed({ address: `/${n}`, at: at(n) }), 3);
      await drafts.keep(typed({ address: '/1', at: at(4) }), 3);
      await drafts.keep(typed({ address: '/4', at: at(4) }), 3);
      const { rows } = await drafts.list(SAM, everything);
      expect(rows.map(({ address }) => address)).toEqual(['/4', '/1', '/3']);
      expect((await drafts.list(NADIA, everything)).total).toBe(1);
    });

    it('are swept when they were last changed before a moment, whenever they were begun', async () => {
      await drafts.keep(typed({ address: '/old', at: at(1) }), MANY);
      await drafts.keep(typed({ address: '/begun-long-ago', at: at(1) }), MANY);
      await drafts.keep(typed({ address: '/begun-long-ago', at: at(9) }), MANY);
      await drafts.keep(typed({ author: NADIA, at: at(2) }), MANY);
      await drafts.keep(typed({ address: '/just-then', at: at(5) }), MANY);
      expect(await drafts.sweep(at(5))).toBe(2);
      const { rows } = await drafts.list(SAM, everything);
      expect(rows.map(({ address }) => address)).toEqual(['/begun-long-ago', '/just-then']);
      expect(await drafts.sweep(at(5))).toBe(0);
    });

    it('keep nothing once they are closed, and say so', async () => {
      await drafts.close();
      await drafts.close();
      await expect(drafts.keep(typed(), MANY)).rejects.toThrow('closed');
      await expect(drafts.find(SAM, { address: ADD })).rejects.toThrow('closed');
    });

    it('give back any letters that were typed, also those that no database holds, and long texts whole', async () => {
      const values = { note: `a\0b\uD83D \uFDD0 ${'Zoë 👋🏽 '.repeat(20_000)}`, '\0': ['\uDC4B', '\\u0000'] };
      await drafts.keep(typed({ values }), MANY);
      expect((await drafts.find(SAM, { address: ADD }))?.values).toEqual(values);
    });

    it('keep authors apart whose names differ in a letter nobody sees, and never fail for one', async () => {
      const authors = ['social-worker:\0', 'social-worker:\uFDD00000', 'social-worker:\uD800', 'social-worker:�'];
      for (const author of authors) {
        await drafts.keep(typed({ author, formName: author, values: { author } }), MANY);
        await drafts.keep(typed({ author, address: `/${author}`, commandId: author }), MANY);
      }
      for (const author of authors) {
        expect((await drafts.find(author, { address: ADD }))?.values).toEqual({ author });
        const { rows, total } = await drafts.list(author, everything);
        expect([rows.map((row) => row.author), total]).toEqual([[author, author], 2]);
        await drafts.remove(author, { address: `/${author}`, commandId: author });
        expect((await drafts.list(author, everything)).total).toBe(1);
      }
    });
  });
}
