import type { Page } from 'playwright-core';
import { inventedId, networkTold } from '#libs/testing/history';
import { paths } from '../../apps/planner/src/paths';
import { serve, type Served } from './support/served';

jest.setTimeout(90_000);

const forty = { youngPersonId: inventedId(40) };

/** What the browser itself measures of the words in a picture: who lies on whom. */
const OVERLAPS = `(() => {
  const found = [];
  for (const svg of document.querySelectorAll('.tl-picture svg')) {
    const boxes = [...svg.querySelectorAll('g[data-person] text')].map((text) => [text.closest('g').dataset.person, text.textContent, text.getBBox()]);
    for (const [i, [who, words, a]] of boxes.entries())
      for (const [other, theirs, b] of boxes.slice(i + 1))
        if (who !== other && a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1)
          found.push(words + ' on ' + theirs);
  }
  return found;
})()`; // prettier-ignore

const focused = (page: Page): Promise<string> =>
  page.evaluate(
    '(document.activeElement.getAttribute("aria-label") || document.activeElement.textContent || "").trim()',
  );

async function tabTo(page: Page, words: string): Promise<void> {
  const STEPS_MAX = 60;
  for (let step = 0; step < STEPS_MAX; step++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(words)) return;
  }
  throw new Error(`the keyboard does not come to "${words}"`);
} // prettier-ignore

describe('The map of forty people with long names', () => {
  let served: Served;

  beforeAll(async () => {
    served = await serve();
    const network = networkTold(forty.youngPersonId, {
      people: 41,
      contactsEach: 1,
      workerRef: 'SW001',
      localId: 'N040',
    });
    await served.planner.tell(network);
  });
  afterAll(() => served.close());

  it.each([1280, 360])(
    'has no name on another as the browser draws it, at %i pixels, alone and compared',
    async (width) => {
      const { page } = await served.window('social-worker', 'SW001', { width });
      for (const address of [paths.people.map(forty), paths.people.compareMaps(forty)]) {
        await page.goto(address);
        expect(await page.locator('.tl-picture svg').first().locator('g[data-person]').count()).toBeGreaterThan(30);
        expect(await page.evaluate(OVERLAPS)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
    },
  );

  it('is wholly seen at 1280 pixels, with names no smaller than nine pixels, also two side by side', async () => {
    const { page } = await served.window('social-worker', 'SW001');
    for (const address of [paths.people.map(forty), paths.people.compareMaps(forty)]) {
      await page.goto(address);
      const shown = await page.evaluate(
        `[...document.querySelectorAll('.tl-picture')].map((region) => {
          const svg = region.querySelector('svg');
          return { hidden: region.scrollWidth - region.clientWidth, size: 16 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width };
        })`,
      );
      for (const { hidden, size } of shown as { hidden: number; size: number }[]) {
        expect(hidden).toBeLessThanOrEqual(1);
        expect(size).toBeGreaterThanOrEqual(9);
      }
    }
  });

  it('prints on one page, with black ink only', async () => {
    const { page } = await served.window('social-worker', 'SW001');
    for (const question of [{}, { asItWasOn: '2024-06-01', asKnownAt: '2024-06-02' }]) {
      await page.goto(paths.people.map(forty, question));
      const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    }
    await page.emulateMedia({ media: 'print' });
    const inks = await page.evaluate(
      `[...new Set([...document.querySelectorAll('.tl-picture svg *')].flatMap((one) => [getComputedStyle(one).stroke, getComputedStyle(one).fill]))]
        .map((ink) => (ink.match(/\\d+/g) || []).slice(0, 3).map(Number)).filter((ink) => ink.length === 3 && Math.max(...ink) - Math.min(...ink) > 12)`,
    );
    expect(inks).toEqual([]);
  });

  it('is reached, turned into a table, narrowed and compared from the keyboard', async () => {
    const { page } = await served.window('social-worker', 'SW001');
    await page.goto(paths.people.list(forty));
    for (const [words, address] of [
      ['Map of the people who matter', paths.people.map(forty)],
      ['Family', paths.people.map(forty, { show: 'family' })],
      ['Table', paths.people.map(forty, { show: 'family', view: 'table' })],
      ['Picture', paths.people.map(forty, { show: 'family' })],
      ['Compare two maps', paths.people.compareMaps(forty)],
      ['Later map', paths.people.map(forty)],
    ] as const) {
      await tabTo(page, words);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${address}`);
    }
  });

  it('shows the map of another day without script', async () => {
    const { page } = await served.window('social-worker', 'SW001', { javaScript: false });
    await page.goto(paths.people.map(forty));
    await page.click('summary:has-text("See the map on another day")');
    for (const [name, value] of [['was-day', '1'], ['was-month', '6'], ['was-year', '2024']] as const) {
      await page.fill(`input[name="${name}"]`, value);
    } // prettier-ignore
    await page.click('button:has-text("Show the map then")');
    await page.waitForURL(`**${paths.people.map(forty, { asItWasOn: '2024-06-01' })}`);
    expect(await page.textContent('.tl-map__day')).toBe('Marisol, 1 June 2024');
  });
});
