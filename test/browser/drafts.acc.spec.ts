import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { paths } from '../../apps/planner/src/paths';
import { NOW } from '../support/planner';
import { KIT } from '../support/world';
import { serve, type Served, type Window } from './support/served';

jest.setTimeout(90_000);

const PICTURES = process.env['PICTURES'];
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const kit = { youngPersonId: KIT };
const add = paths.people.add(kit);
const SAM = 'social-worker:SW001';
const KEPT = 'What you type is kept for you as you go';

describe('What somebody types in a browser', () => {
  let served: Served;
  let sam: Window;
  let page: Page;

  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());
  beforeEach(async () => {
    served.planner.clock.set(NOW);
    sam = await served.window('social-worker', 'SW001');
    page = sam.page;
  });
  afterEach(async () => {
    await sam.context.close();
    const { rows } = await served.planner.engine.drafts.list(SAM, { limit: 100, offset: 0 });
    for (const { id } of rows) await served.planner.engine.drafts.remove(SAM, { id });
  });

  const status = (on = page): Promise<string | null> => on.textContent('[data-kept-status]');
  const keptWords = async (): Promise<unknown> =>
    (await served.planner.engine.drafts.find(SAM, { address: add }))?.values['ownWords'];
  /** Waits for what comes a few seconds after typing stops. */
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (const began = Date.now(); !(await holds());) {
      if (Date.now() - began > 10_000) throw new Error('it did not come');
      await new Promise((next) => setTimeout(next, 50));
    }
  };
  const type = async (words: string): Promise<void> => {
    await page.goto(add);
    await page.fill('#personName', 'Amir');
    await page.check('input[name="ring"][value="2"]');
    await page.fill('#ownWords', words);
  };

  it('is kept a few seconds after they stop, and says so; a crash loses nothing', async () => {
    await type('He gets me');
    await until(async () => (await keptWords()) === 'He gets me');
    await until(async () => (await status())?.includes(KEPT) === true);
    const again = await sam.context.newPage();
    await page.close({ runBeforeUnload: false });
    await again.goto(add);
    expect(await again.textContent('.tl-draft')).toContain('This is what you had typed on 4 March 2026 at 10:00.');
    expect(await again.inputValue('#ownWords')).toBe('He gets me');
    expect(await again.isChecked('input[name="ring"][value="2"]')).toBe(true);
    expect(sam.complaints).toEqual([]);
  });

  it('is kept at once when the page is left', async () => {
    await type('Going now');
    await page.goto(paths.people.list(kit));
    await until(async () => (await keptWords()) === 'Going now');
  });

  it('is kept at once when they sign out, and there when they sign in again', async () => {
    await type('Signing out');
    await page.click('button:has-text("Sign out")');
    await until(async () => (await keptWords()) === 'Signing out');
    await page.check(`input[name="person"][value="${SAM}"]`);
    await page.click('button:has-text("Sign in")');
    await page.click('a:has-text("Continue")');
    expect(await page.inputValue('#ownWords')).toBe('Signing out');
  });

  it('is not a draft when they only looked, or have sent it', async () => {
    await page.goto(add);
    await page.goto(paths.people.list(kit));
    await type('Sent');
    await page.selectOption('#role', 'friend');
    await page.fill('#since-year', '2021');
    await page.check('input[name="toldBy"][value="young-person"]');
    await page.click('button:has-text("Record")');
    await page.waitForSelector('.govuk-notification-banner');
    await new Promise((pause) => setTimeout(pause, 300));
    expect(await served.planner.engine.drafts.list(SAM, { limit: 1, offset: 0 })).toMatchObject({ total: 0 });
  });

  it('is gone when it is discarded, also when it had just been changed', async () => {
    await type('To be thrown away');
    await page.goto(add);
    await until(async () => (await page.reload(), await page.isVisible('.tl-draft')));
    await page.fill('#ownWords', 'Changed a moment before');
    await page.click('button:has-text("Discard")');
    await page.waitForSelector('.govuk-notification-banner');
    expect(await page.inputValue('#ownWords')).toBe('');
    await new Promise((pause) => setTimeout(pause, 300));
    expect(await keptWords()).toBeUndefined();
  });

  it('is kept after their sign-in has ended, and the page says what to do', async () => {
    await type('Before');
    await until(async () => (await status())?.includes(KEPT) === true);
    served.planner.clock.set('2026-03-04T11:00:00.000Z');
    await page.fill('#ownWords', 'After');
    await until(
      async () => (await status())?.includes('You have been signed out. What you typed is kept for you') === true,
    );
    expect(await keptWords()).toBe('After');
    await page.click('button:has-text("Record")');
    expect(await page.textContent('main')).toContain('What you had typed is kept for you, and only for you');
    await page.check(`input[name="person"][value="${SAM}"]`);
    await page.click('button:has-text("Sign in")');
    expect(await page.inputValue('#ownWords')).toBe('After');
  });

  it('says when it is not being kept', async () => {
    await page.goto(add);
    await page.route(`**${add}`, (route) => route.abort());
    await page.fill('#ownWords', 'No network');
    await until(async () => (await status())?.includes('is not being kept just now') === true);
    await page.unroute(`**${add}`);
    await page.fill('#ownWords', 'Network');
    await until(async () => (await keptWords()) === 'Network');
  });

  it('is kept without script too, once it was sent with mistakes', async () => {
    const { page: plain, context } = await served.window('social-worker', 'SW001', { javaScript: false, width: 360 });
    await plain.goto(add);
    await plain.fill('#ownWords', 'Without script');
    await plain.click('button:has-text("Record")');
    await plain.goto(paths.myWork());
    await plain.click('a:has-text("Continue")');
    expect(await plain.inputValue('#ownWords')).toBe('Without script');
    await plain.click('button:has-text("Discard")');
    expect(await plain.inputValue('#ownWords')).toBe('');
    await context.close();
  });

  it.each([1280, 360])('can be gone on with and read by everybody at %i pixels', async (width) => {
    await type('He gets me, and he knows my dog');
    await until(async () => (await keptWords()) !== undefined);
    const draft = await served.planner.engine.drafts.find(SAM, { address: add });
    await page.setViewportSize({ width, height: 900 });
    const pages = [
      ['draft-on-form', add],
      ['draft-in-list', paths.myWork()],
      ['draft-alone', paths.drafts.show({ ...kit, draftId: draft?.id ?? '' })],
      ['draft-sign-in', paths.signIn.show({}, { returnTo: add, ended: 'kept' })],
    ] as const;
    for (const [name, url] of pages) {
      await page.goto(url);
      if (PICTURES !== undefined) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: path.join(PICTURES, `${name}-${width}.png`), fullPage: true });
      }
      const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
      expect(violations.map(({ id, nodes }) => `${name} ${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
        [],
      );
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    expect(sam.complaints).toEqual([]);
  });
});
