import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import { CATEGORIES } from '#libs/event-log-kit';
import type { RecordedEvent } from '#libs/ports';
import { dataFiles, makeBackup, openEngine, openForReading, readConfig, restoreBackup } from '#libs/runtime';
import { tell } from '#libs/testing/history';
import { ASH, ashsHistory, KIT, kitsHistory } from '../support/world';
import { compileForChild } from './support/compile-for-child';

jest.setTimeout(120_000);

const MOMENTS = [{}, { asKnownAt: '2024-01-01T00:00:00.000Z' }] as const;
const FLIPS = 40;

describe('the drill: an authority is backed up while people record, its data folder is lost, and it comes back', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  const at = (name: string): string => path.join(folder, name);
  const config = (name: string) => readConfig({}, { data: at(name), logLevel: 'silent', environment: 'test' });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'throughline-drill-'));
    const folders = ['libs/ports', 'libs/event-log-kit', 'libs/adapters/event-log-sqlite', 'test/resilience/support'];
    ({ env } = compileForChild(folders, at('program')));
    const engine = await openEngine(config('live'));
    await tell(engine.log, [...kitsHistory, ...ashsHistory]);
    await engine.reference.savePostcodes([{ postcode: 'ZZ1 1AA', easting: 430_000, northing: 433_000 }]);
    await engine.accessLog.record({ ...A_LOOK, youngPersonId: KIT });
    await engine.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Another process that records all the time. */
  async function somebodyRecords(): Promise<ChildProcess> {
    const program = path.join(at('program'), 'test/resilience/support/appender.js');
    const child = spawn(process.execPath, [program, dataFiles(at('live')).events], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for (let answered = 0; answered < 100;) {
      const [said] = (await once(child.stdout, 'data')) as [Buffer];
      answered += String(said).split('\nack ').length - 1;
    }
    child.stdout.resume();
    return child;
  }

  async function everything(name: string): Promise<readonly RecordedEvent[]> {
    const log = openSqliteEventLog({ file: dataFiles(at(name)).events, readOnly: true });
    const { events } = await log.readAll({ categories: CATEGORIES, max: Number.MAX_SAFE_INTEGER });
    await log.close();
    return events;
  }

  async function replays(name: string): Promise<unknown> {
    const engine = await openForReading(config(name));
    const said: unknown[] = [];
    for (const who of [KIT, ASH])
      for (const moment of MOMENTS) {
        said.push((await engine.cases.caseAt(who, moment))?.view, await engine.cases.timelineOf(who, moment));
      }
    await engine.close();
    return JSON.parse(JSON.stringify(said));
  }

  it('brings back every event up to the backup, in order, and says how many came after it', async () => {
    const child = await somebodyRecords();
    const first = await makeBackup(config('live'), at('backup-1'));
    const second = await makeBackup(config('live'), at('backup-2'));
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(second.log.events).toBeGreaterThan(first.log.events);
    expect(first.log.events).toBeGreaterThan(kitsHistory.length + ashsHistory.length);
    const [before, known] = [await everything('live'), await replays('live')];
    await rm(at('live'), { recursive: true });

    const restored = await restoreBackup({ from: at('backup-1'), to: at('again'), lastKnown: at('backup-2') });
    expect(await everything('again')).toEqual(before.slice(0, first.log.events));
    expect(await replays('again')).toEqual(known);
    expect(restored).toEqual({ manifest: first, eventsMissing: second.log.events - first.log.events });
    expect(first).toMatchObject({ accessEntries: 1, postcodes: 1 });
    await recordingGoesOn();
  });

  /** What was restored is an installation like any other. */
  async function recordingGoesOn(): Promise<void> {
    const engine = await openEngine(config('again'));
    expect(await engine.accessLog.entriesFor(KIT)).toEqual([{ ...A_LOOK, youngPersonId: KIT }]);
    await engine.accessLog.record({ ...A_LOOK, id: A_LOOK.id.replace('1', '2'), youngPersonId: ASH });
    const { revision } = await engine.log.readStream(`journey-${KIT}`, { backwards: true, max: 1 });
    const [event] = await everything('again');
    const another = { ...event, id: A_LOOK.id } as RecordedEvent;
    expect(await engine.log.append(`journey-${KIT}`, revision, [another])).toMatchObject({ kind: 'appended' });
    await engine.close();
  }

  describe('a backup that is damaged', () => {
    const restore = (name: string) => restoreBackup({ from: at(name), to: at(`of-${name}`) });
    const damaged = async (name: string, damage: (backup: string) => Promise<unknown>): Promise<unknown> => {
      await cp(at('backup-1'), at(name), { recursive: true });
      await damage(at(name));
      return restore(name).then(
        () => 'restored',
        (error: unknown) => error,
      );
    };

    it.each(['events.db', 'access.db', 'reference.db'])(
      'is refused, and %s named, when one byte of it is another',
      async (name) => {
        const { size } = await stat(path.join(at('backup-1'), name));
        for (let flip = 0; flip < FLIPS; flip++) {
          const where = Math.floor(((flip + 0.5) * size) / FLIPS);
          const failed = await damaged(`flip-${name}-${flip}`, async (backup) => {
            const bytes = await readFile(path.join(backup, name));
            bytes[where] = (bytes[where] ?? 0) ^ (1 << (flip % 8));
            await writeFile(path.join(backup, name), bytes);
          });
          expect(String(failed)).toMatch(new RegExp(`DamagedBackup.*${name} has been changed`));
          await rm(at(`flip-${name}-${flip}`), { recursive: true });
        }
      },
    );

    it('is refused when a file was cut off, is missing, or the manifest is not there or another one', async () => {
      const events = 'events.db';
      expect(String(await damaged('cut', (backup) => truncate(path.join(backup, events), 4_096)))).toMatch(
        /events\.db has 4096 bytes/,
      );
      expect(String(await damaged('gone', (backup) => rm(path.join(backup, 'access.db'))))).toMatch(
        /access\.db is missing/,
      );
      expect(String(await damaged('bare', (backup) => rm(path.join(backup, 'manifest.json'))))).toMatch(
        /cut off before it was whole/,
      );
      const other = await damaged('other', async (backup) => {
        const manifest = path.join(backup, 'manifest.json');
        await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/"hash": "./, '"hash": "'));
      });
      expect(String(other)).toMatch(/cannot be read as the manifest/);
    });

    it('leaves nothing behind where it was to be restored', async () => {
      const failed = await damaged('one-more', async (backup) => {
        const manifest = path.join(backup, 'manifest.json');
        await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/"events": (\d+)/, '"events": 1$1'));
      });
      expect(String(failed)).toMatch(/What was restored is not what was backed up/);
      await expect(stat(dataFiles(at('of-one-more')).events)).rejects.toThrow(/ENOENT/);
    });
  });

  it('is never restored over something, nor a backup made over another', async () => {
    await mkdir(at('somebodys'));
    await copyFile(path.join(at('backup-2'), 'access.db'), path.join(at('somebodys'), 'notes.txt'));
    await expect(restoreBackup({ from: at('backup-2'), to: at('somebodys') })).rejects.toThrow(/is not empty/);
    await expect(makeBackup(config('again'), at('backup-2'))).rejects.toThrow(/is not empty/);
    await expect(makeBackup(config('nobody'), at('backup-3'))).rejects.toThrow(/nothing to back up/);
  });

  it('is readable by the account that made it, and by nobody else', async () => {
    for (const name of ['events.db', 'access.db', 'reference.db', 'manifest.json']) {
      expect((await stat(path.join(at('backup-2'), name))).mode & 0o077).toBe(0);
    }
    expect((await stat(at('backup-2'))).mode & 0o077).toBe(0);
  });
});

const A_LOOK = {
  id: '11111111-1111-4111-8111-111111111111', at: '2026-01-01T00:00:00.000Z', actor: 'SW001', actorRole: 'social-worker', action: 'view-case',
  basis: 'allocated', purpose: 'care', route: '/young-people/:youngPersonId', result: 'allowed', why: null, correlation: 'c1',
} as const; // prettier-ignore
