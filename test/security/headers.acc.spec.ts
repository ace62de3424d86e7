import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';
import { ashsHistory, kitsHistory } from '../support/world';
import { exampleOf } from './examples';

jest.setTimeout(60_000);

describe('Every answer', () => {
  let planner: TestPlanner;
  let visitor: Visitor;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory]);
    visitor = await planner.as('social-worker', 'SW001');
  });
  afterAll(() => planner.close());

  const urls = (): readonly string[] => [
    ...planner.server.classifiedRoutes.map(({ url }) => exampleOf(url)),
    '/nothing-here',
  ];

  it('allows nothing to run or to be shown that is not ours, and no frame around it', async () => {
    for (const url of urls()) {
      const { headers } = await visitor.get(url);
      const policy = String(headers['content-security-policy']);
      expect({ url, policy }).toEqual({ url, policy: expect.stringContaining("default-src 'none'") });
      for (const part of [
        "script-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ]) {
        expect(policy).toContain(part);
      }
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
      });
    }
  });

  it('is kept by no browser and no proxy, unless it is a file that is the same for everybody', async () => {
    for (const url of urls()) {
      const { headers } = await visitor.get(url);
      const kept = url.startsWith('/assets/') ? /max-age=\d+/ : /^no-store$/;
      expect({ url, kept: headers['cache-control'] }).toEqual({ url, kept: expect.stringMatching(kept) });
    }
  });

  it('does not lock a trial over plain HTTP out, and over HTTPS says that it is the only way', async () => {
    expect((await visitor.get(paths.welcome())).headers['strict-transport-security']).toBeUndefined();
    const secure = await openPlanner({ https: true });
    const { headers } = await secure.visitor().get(paths.signIn.show());
    expect(headers['strict-transport-security']).toContain('max-age=');
    expect(String(headers['content-security-policy'])).toContain('upgrade-insecure-requests');
    expect(String(headers['set-cookie'])).toMatch(/__Host-throughline=.*HttpOnly; Secure; SameSite=Lax/i);
    await secure.close();
  });

  it('holds no inline script and no inline style', async () => {
    for (const url of urls().filter((one) => !one.startsWith('/assets/'))) {
      const { html } = await visitor.get(url);
      expect({ url, found: html.match(/<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son[a-z]+="/g) }).toEqual({
        url,
        found: null,
      });
    }
  });
});
