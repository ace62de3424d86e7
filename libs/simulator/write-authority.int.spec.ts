import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { civilDate } from '#libs/domain/kernel';
import { homesCommands, noHome, recordHomeInput } from '#libs/domain/homes';
import { readGazetteer } from '#libs/importers/gazetteer';
import { importProviders, type StatedHome } from '#libs/importers/providers';
import { importReturn, memoryRecord } from '#libs/importers/ssda903';
import { returnFiles } from './returns';
import { simulateAuthority } from './simulate';
import { writeAuthority } from './write-authority';

describe('Writing an invented authority down', () => {
  const authority = simulateAuthority({ youngPeople: 25, years: 2, seed: 3, endsOn: civilDate('2025-03-31') });
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'throughline-'));
    await writeAuthority(authority, dir);
  });
  afterAll(() => rm(dir, { recursive: true }));

  it('makes a folder for each collection year with its files', async () => {
    expect((await readdir(dir)).sort()).toEqual([
      '2023-24',
      '2024-25',
      'actions.ndjson',
      'gazetteer.csv',
      'homes.csv',
      'staff.csv',
    ]);
    for (const { name, csv } of returnFiles(authority, 2025)) {
      expect(await readFile(join(dir, '2024-25', name), 'utf8')).toBe(csv);
    }
  });

  it('writes one action a line, and every postcode with its place on the grid', async () => {
    const lines = (await readFile(join(dir, 'actions.ndjson'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(JSON.stringify(authority.actions)));
    const gazetteer = (await readFile(join(dir, 'gazetteer.csv'), 'utf8')).trimEnd().split('\n');
    expect(gazetteer[0]).toBe('postcode,easting,northing');
    expect(gazetteer).toHaveLength(authority.gazetteer.length + 1);
  });

  it('is read by the imports of the product without a question, and a second time adds nothing', async () => {
    const { registry, sink } = memoryRecord();
    for (const folder of ['2023-24', '2024-25']) {
      const report = await importReturn([join(dir, folder)], { registry, sink });
      expect([report.queries, report.refused]).toEqual([[], 0]);
      expect(report.accepted).toBeGreaterThan(20);
      expect(report.accepted + report.unchanged).toBe(report.read);
    }
    const again = await importReturn([join(dir, '2023-24'), join(dir, '2024-25')], { registry, sink });
    expect([again.accepted, again.events]).toEqual([0, 0]);
    const points = [];
    for await (const batch of readGazetteer(join(dir, 'gazetteer.csv'))) points.push(...batch);
    expect(points).toEqual(authority.gazetteer);
  });

  it('has its list of homes read without a refusal', async () => {
    const [recordHome] = homesCommands;
    const facts = { today: authority.request.endsOn, actor: { id: 'importer', role: 'importer' as const } };
    const record = async (_new: unknown, stated: StatedHome) => {
      const decision = recordHome.decide(recordHomeInput.parse(stated), noHome, facts);
      if (decision.kind === 'rejected') return decision;
      return { kind: 'done' as const, events: decision.events.length, whatWasNew: 'listed' as const };
    };
    const registry = { find: () => undefined, open: () => [] };
    const report = await importProviders(join(dir, 'homes.csv'), {
      registry,
      sink: { record, close: () => Promise.reject(new Error('none closes')) },
    });
    expect(report).toMatchObject({ read: 60, accepted: 60, refused: 0, queried: 0, notes: [] });
  });
});
