import type { Page } from 'playwright-core';
import { paths } from '../../apps/planner/src/paths';
import { KIT } from '../support/world';
import { serve, type Served } from './support/served';

jest.setTimeout(90_000);

const kit = { youngPersonId: KIT };
const heading = (page: Page): Promise<string | null> => page.textContent('h1');
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    '(document.activeElement.textContent || document.activeElement.value || "").trim().replace(/\\s+/g, " ")',
  );

/** Presses Tab until what has the focus says `words`. */
async function tabTo(page: Page, words: string): Promise<void> {
  const STEPS_MAX = 60;
  for (let step = 0; step < STEPS_MAX; step++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(words)) return;
  }
  throw new Error(`the keyboard does not come to "${words}"`);
}

describe('Somebody who uses the keyboard only', () => {
  let served: Served;

  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  it('skips to the content, opens a case from their list, reads its timeline and comes back to now', async () => {
    const { page } = await served.window('social-worker', 'SW001');
    await page.goto(paths.youngPeople({}, { page: 2 }));
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Kit');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${paths.case.show(kit)}`);
    await tabTo(page, 'Timeline');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${paths.case.timeline(kit)}`);
    expect(await heading(page)).toBe('Timeline');
  });

  it('always sees where the focus is', async () => {
    const { page } = await served.window('social-worker', 'SW001');
    await page.goto(paths.case.show(kit));
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      const visible = await page.evaluate(
        '(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle !== "none" || s.boxShadow !== "none" || s.backgroundColor !== "rgba(0, 0, 0, 0)"; })()',
      );
      expect({ on: await focused(page), visible }).toMatchObject({ visible: true });
    }
  });

  it('is taken to what is wrong with a form, and from there to the field', async () => {
    const { page } = await served.window('team-manager', 'TM001');
    await page.goto(paths.case.allocate(kit));
    await page.click('button:has-text("Allocate")');
    expect(await focused(page)).toContain('There is a problem');
    await tabTo(page, 'Enter the worker’s staff reference');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('workerRef');
  });
});

describe('Somebody whose browser runs no script', () => {
  let served: Served;

  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  it('signs in, finds a young person, looks back, allocates a worker and signs out', async () => {
    const { page } = await served.window('team-manager', 'TM001', { javaScript: false, width: 360 });
    await page.click('a:has-text("Find")');
    await page.fill('#name', 'kit');
    await page.click('button:has-text("Find")');
    await page.click('a:has-text("Kit")');
    expect(await heading(page)).toBe('Summary');
    await page.click('a:has-text("Replay")');
    await page.fill('#was-day', '31');
    await page.fill('#was-month', '12');
    await page.fill('#was-year', '2023');
    await page.click('button:has-text("Show the case then")');
    expect(await page.textContent('.tl-moment')).toContain('as things were on 31 December 2023');
    await page.click('a:has-text("Go back to now")');
    await page.click('a:has-text("Allocate a worker")');
    await page.check('input[value="social-worker"]');
    await page.fill('#workerRef', 'SW003');
    for (const [part, value] of [
      ['day', '4'],
      ['month', '3'],
      ['year', '2026'],
    ] as const)
      await page.fill(`#since-${part}`, value);
    await page.click('button:has-text("Allocate")');
    expect(await page.textContent('.govuk-notification-banner')).toContain('SW003 is their social worker');
    await page.click('button:has-text("Sign out")');
    expect(await heading(page)).toBe('Sign in');
  });
});

describe('The pages as Chromium draws them', () => {
  let served: Served;

  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  it('are in Arial or what stands in for it, and never in the GOV.UK face', async () => {
    const { page } = await served.window('social-worker', 'SW001');
    const faces = await page.evaluate(
      '[...new Set([...document.querySelectorAll("body *")].map((e) => getComputedStyle(e).fontFamily))]',
    );
    expect(JSON.stringify(faces)).not.toMatch(/GDS/);
    expect(JSON.stringify(faces)).toMatch(/arial/i);
  });
});
