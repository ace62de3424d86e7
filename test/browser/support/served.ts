import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Role } from '#libs/domain/kernel';
import { wrensHistory } from '../../support/after-care';
import { linkedHistory } from '../../support/brothers-and-sisters';
import { kitsOtherMoves } from '../../support/kits-other-moves';
import { kitsPlan } from '../../support/kits-plan';
import { openPlanner, type TestPlanner } from '../../support/planner';
import { someHomes } from '../../support/some-homes';
import { whatKitSays, whomKitNames } from '../../support/what-kit-says';
import { whatEndsForKit } from '../../support/what-ends-for-kit';
import { whatWasPromised } from '../../support/what-was-promised';
import { ashsHistory, kitsHistory, manyYoungPeople } from '../../support/world';
import { openBrowser } from './chromium';

/** A planner that listens, with invented people in it, and a browser beside it. */
export interface Served {
  readonly planner: TestPlanner;
  readonly browser: Browser;
  readonly url: string;
  /** A browser window of somebody signed in, at a width in CSS pixels. */
  window(role: Role, ref: string, options?: WindowOptions): Promise<Window>;
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly width?: number;
  readonly javaScript?: boolean;
}

export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of: scripts or styles refused by the content policy, errors, missing files. */
  readonly complaints: string[];
}

/** `events`: where they are kept, if not in a file of its own. */
export async function serve(settings: { readonly events?: string } = {}): Promise<Served> {
  const browser = await openBrowser();
  const planner = await openPlanner(settings);
  await planner.tell([
    ...kitsHistory,
    ...ashsHistory,
    ...linkedHistory,
    ...kitsPlan,
    ...kitsOtherMoves,
    ...whomKitNames,
    ...whatKitSays,
    ...whatWasPromised,
    ...whatEndsForKit,
    ...wrensHistory,
    ...someHomes,
    ...manyYoungPeople(30, 'SW001'),
  ]);
  await planner.app.listen(0, '127.0.0.1');
  const url = await planner.app.getUrl();
  return {
    planner,
    browser,
    url,
    window: (role, ref, options = {}) => openWindow({ browser, url }, `${role}:${ref}`, options),
    close: async () => {
      await browser.close();
      await planner.close();
    },
  };
}

async function openWindow(
  { browser, url }: { browser: Browser; url: string },
  who: string,
  { width = 1280, javaScript = true }: WindowOptions,
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: javaScript,
    baseURL: url,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/sign-in');
  await page.check(`input[name="person"][value="${who}"]`);
  await page.click('button:has-text("Sign in")');
  return { page, context, complaints };
}
