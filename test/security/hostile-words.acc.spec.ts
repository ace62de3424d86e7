import type { DomainEvent } from '#libs/domain/kernel';
import { told } from '#libs/testing/history';
import { cameIntoCare, idOf, known, matters } from '#libs/testing/journey-builders';
import { openPlanner, type TestPlanner } from '../support/planner';
import { ASH, KIT, kitsHistory } from '../support/world';
import { exampleOf } from './examples';

jest.setTimeout(60_000);

/** Marked, so that it can be found wherever it comes out. */
const PAYLOADS = [
  '<script>zz1()</script>', '"><img src=x onerror=zz2()>', "'><svg onload=zz3()>", '</title><script>zz4()</script>',
  '{{ zz5 }}{% raw %}', 'javascript:zz6()', '<a href="javascript:zz7()">',
]; // prettier-ignore
const RAW = /<script>zz|<img src=x|<svg onload|<a href="javascript/;

describe('What people wrote', () => {
  let planner: TestPlanner;

  beforeAll(async () => {
    planner = await openPlanner();
    const all = PAYLOADS.join(' ').slice(0, 118);
    const history: readonly DomainEvent[] = [
      ...PAYLOADS.flatMap((payload) => matters(idOf(payload), 'friend', { name: payload, since: '2020-01-01', ring: 2 })),
      { type: 'PreferredNameRecorded', data: { name: all, toldBy: 'worker' } },
      {
        type: 'WorkerAllocated',
        data: { factId: 'allocation:coordinator:2026-01-01', workerRef: '<script>zz8()</script>', role: 'coordinator', reason: null, occurred: { from: '2026-01-01', to: '2026-01-01', precision: 'day' }, returnYear: null },
      },
    ]; // prettier-ignore
    const record = (who: string, events: readonly DomainEvent[]) =>
      events.map(({ type, data }) => told(who, type, data));
    await planner.tell([
      ...kitsHistory,
      ...record(KIT, history),
      ...record(ASH, [...known('<b>A1</b>', all, '2012-01-01'), cameIntoCare('2025-01-01')]),
    ]);
  });
  afterAll(() => planner.close());

  it('never becomes part of a page, on any page', async () => {
    const manager = await planner.as('team-manager', 'TM001');
    let seen = 0;
    for (const { methods, url } of planner.server.classifiedRoutes) {
      if (!methods.includes('GET') || url.startsWith('/assets/') || url.startsWith('/api/')) continue;
      const { html } = await manager.get(exampleOf(url));
      if (html.includes('zz1')) seen++;
      expect({ url, raw: RAW.exec(html)?.[0] }).toEqual({ url, raw: undefined });
    }
    expect(seen).toBeGreaterThan(3);
  });

  it('comes back from a search and from a refused form as it was typed, and harmless', async () => {
    const manager = await planner.as('team-manager', 'TM001');
    for (const payload of PAYLOADS) {
      const { html } = await manager.submit('/find', { name: payload });
      expect(RAW.test(html)).toBe(false);
    }
  });
});
