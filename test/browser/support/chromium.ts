import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

const INSTALL =
  'These tests look at the pages in a real Chromium and there is none. Install it (Debian: apt-get install -y chromium), or name its path in CHROMIUM.';

/** The path of the machine's Chromium: CHROMIUM, or what the shell finds. Throws, so that nothing passes unseen, when there is none. */
export function chromiumPath(): string {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const found = whereIs(name);
    if (found !== '') return found;
  }
  throw new Error(INSTALL);
}

function whereIs(name: string): string {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]; // prettier-ignore

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath(), args: QUIET });
