import type { Page } from 'playwright-core';
import { idOf } from '#libs/testing/journey-builders';
import { paths } from '../../apps/planner/src/paths';
import { KIT, KIT_GRAN } from '../support/world';
import { serve, type Served } from './support/served';

jest.setTimeout(90_000);

const kit = { youngPersonId: KIT };
const gran = paths.people.show({ ...kit, relationshipId: KIT_GRAN });
const form = paths.people.recordContact(kit);
const PHONE = { width: 360 };

/** Keeps, in the page, the names of the fields that somebody touches. */
const watchFields = (page: Page): Promise<unknown> =>
  page.evaluate(
    '(() => { window.touched = []; document.addEventListener("change", (e) => window.touched.push(e.target.name), true); })()',
  );
const touched = async (page: Page): Promise<readonly string[]> => [
  ...new Set(await page.evaluate<string[]>('window.touched')),
];
const radio = (name: string, value: string): string => `input[name="${name}"][value="${value}"]`;
const inSight = (page: Page, selector: string): Promise<boolean> => page.isVisible(selector);
const said = (page: Page): Promise<string | null> => page.textContent('.govuk-notification-banner');

describe('Somebody with a phone and one minute', () => {
  let served: Served;

  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  it('records from a person’s page that they met: three fields on one page', async () => {
    const { page } = await served.window('social-worker', 'SW001', PHONE);
    await page.goto(gran);
    await page.click('a:has-text("Record contact")');
    await watchFields(page);
    await page.check(radio('when', 'today'));
    await page.check(radio('mode', 'face-to-face'));
    await page.check(radio('outcome', 'held'));
    expect(await touched(page)).toEqual(['when', 'mode', 'outcome']);
    await page.click('button:has-text("Record contact")');
    expect(await said(page)).toContain('Recorded: contact with Gran Pauline.');
    expect(page.url()).toContain(gran);
  });

  it('records from the list who was there, several at once: four fields on one page', async () => {
    const { page } = await served.window('social-worker', 'SW001', PHONE);
    await page.goto(paths.people.list(kit));
    await page.click('a:has-text("Record contact")');
    await watchFields(page);
    for (const who of [KIT_GRAN, idOf('kit-dean')]) await page.check(radio('who', who));
    await page.check(radio('when', 'yesterday'));
    await page.check(radio('mode', 'phone'));
    await page.check(radio('outcome', 'held'));
    expect(await touched(page)).toHaveLength(4);
    await page.click('button:has-text("Record and add another")');
    expect(await said(page)).toContain('Recorded: contact with Dean, Gran Pauline.');
    expect(page.url()).toContain(form);
    expect(await page.isChecked(radio('when', 'yesterday'))).toBe(false);
  });

  it('is asked only what follows from what was chosen, and finds a mistake where it was made', async () => {
    const { page } = await served.window('social-worker', 'SW001', PHONE);
    await page.goto(paths.people.recordContact(kit, { with: KIT_GRAN }));
    for (const hidden of ['#on-day', '#howItWent', '#reason']) expect(await inSight(page, hidden)).toBe(false);
    await page.check(radio('when', 'another'));
    await page.check(radio('mode', 'phone'));
    await page.check(radio('outcome', 'missed'));
    expect(await inSight(page, '#on-day')).toBe(true);
    expect(await inSight(page, '#reason')).toBe(true);
    expect(await inSight(page, '#howItWent')).toBe(false);
    await page.fill('#reason', 'No driver');
    await page.click('button:has-text("Record contact")');
    await page.click('.govuk-error-summary a:has-text("Enter the date")');
    expect(await page.evaluate('document.activeElement.id')).toBe('on-day');
    expect(await page.inputValue('#reason')).toBe('No driver');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
  });

  it('needs no script for it', async () => {
    const { page } = await served.window('social-worker', 'SW001', { ...PHONE, javaScript: false });
    await page.goto(paths.people.recordContact(kit, { with: KIT_GRAN }));
    await page.check(radio('when', 'today'));
    await page.check(radio('mode', 'letter'));
    await page.check(radio('outcome', 'missed'));
    await page.check(radio('missedBy', 'other-person'));
    await page.fill('#reason', 'The letter came back');
    await page.click('button:has-text("Record contact")');
    expect(await page.textContent('main')).toContain('The letter came back');
  });
});
