import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { PAGES } from './pages';
import { serve, type Served, type Window } from './support/served';

/** Where to keep pictures of every page, to be looked at; none are kept when it is not set. */
const PICTURES = process.env['PICTURES'];
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

jest.setTimeout(60_000);

describe.each([1280, 360])('every page at %i pixels', (width) => {
  let served: Served;
  const windows = new Map<string, Window>();

  beforeAll(async () => {
    served = await serve();
  }, 60_000);
  afterAll(() => served.close());

  const windowOf = async (role: (typeof PAGES)[number]['role'], ref: string): Promise<Window> => {
    const known = windows.get(`${role}:${ref}`) ?? (await served.window(role, ref, { width }));
    windows.set(`${role}:${ref}`, known);
    return known;
  };

  it.each(PAGES)(
    '$name can be used by everybody, fits, and runs nothing that is not ours',
    async ({ name, url, role, ref }) => {
      const { page, complaints } = await windowOf(role, ref);
      complaints.length = 0;
      await page.goto(url);
      if (PICTURES !== undefined) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: path.join(PICTURES, `${name}-${width}.png`), fullPage: true });
      }
      const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      const refused = complaints.filter((text) => !text.includes('status of 404') && !text.includes('status of 400'));
      expect(refused).toEqual([]);
    },
  );
});
