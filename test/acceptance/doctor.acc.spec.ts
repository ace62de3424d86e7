import { chmod, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { Client } from 'pg';
import { dataFiles, examine, openEngine, readConfig, type Config, type Finding } from '#libs/runtime';
import { KurrentStandIn } from '../support/kurrentdb-stand-in';
import { tell } from '#libs/testing/history';
import { describeOnPostgres } from '../support/postgres';
import { runCommand } from '../support/run-command';
import { ashsHistory, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const LISTS_WAIT_MS_MAX = 10_000;
const of = (findings: readonly Finding[], what: string): readonly Finding[] =>
  findings.filter((one) => one.what === what);
const wrongOnes = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ state }) => state === 'wrong').map(({ what }) => what);

describe('the doctor', () => {
  let folder: string;
  const at = (name: string, flags: Readonly<Record<string, unknown>> = {}): Config =>
    readConfig({}, { data: path.join(folder, name), logLevel: 'silent', environment: 'test', ...flags });

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'throughline-doctor-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function lived(config: Config): Promise<void> {
    const engine = await openEngine(config);
    await tell(engine.log, [...kitsHistory, ...ashsHistory]);
    await engine.projector.caughtUpTo(await engine.log.head(), LISTS_WAIT_MS_MAX);
    await engine.close();
    await chmod(config.data, 0o700);
  }

  it('finds nothing wrong with an installation that is well, and says what is still to see to', async () => {
    await lived(at('well'));
    const findings = await examine(at('well'));
    expect(wrongOnes(findings)).toEqual([]);
    const seeTo = findings.filter(({ state }) => state === 'to see to').map(({ what }) => what);
    expect(seeTo).toEqual(expect.arrayContaining(['development identity', 'postcodes']));
    expect(of(findings, 'integrity')).toMatchObject([{ state: 'ok' }]);
    expect(of(findings, 'storage')).toMatchObject([{ state: 'ok' }]);
    expect(of(findings, 'lists')).toMatchObject([{ state: 'ok', found: expect.stringContaining('up to date') }]);
  });

  it('works while a planner is recording, and where nothing has been recorded yet', async () => {
    await lived(at('busy'));
    const engine = await openEngine(at('busy'));
    expect(wrongOnes(await examine(at('busy')))).toEqual([]);
    await engine.close();
    expect(wrongOnes(await examine(at('new')))).toEqual([]);
  });

  it('names a log that was damaged, and says what to do', async () => {
    await lived(at('damaged'));
    const { events } = dataFiles(at('damaged').data);
    const file = await open(events, 'r+');
    const { size } = await file.stat();
    await file.write(Buffer.alloc(4_096, 0x5a), 0, 4_096, Math.floor(size / 2 / 4_096) * 4_096);
    await file.close();
    const findings = await examine(at('damaged'));
    expect(wrongOnes(findings).length).toBeGreaterThan(0);
    expect(findings.find(({ state }) => state === 'wrong')?.toDo).toMatch(/restore the last backup/);
  });

  it('names a session key that others can read', async () => {
    await lived(at('open'));
    const { sessionKey } = dataFiles(at('open').data);
    await writeFile(sessionKey, 'x'.repeat(32), { mode: 0o644 });
    await chmod(sessionKey, 0o644);
    expect(of(await examine(at('open')), 'session key')).toMatchObject([
      { state: 'wrong', toDo: `chmod 400 ${sessionKey}` },
    ]);
  });

  it('says which parts of a cluster do not answer, in seconds, and never a password', async () => {
    const gone = { engine: 'cluster', events: 'kurrentdb://planner:hush-1@127.0.0.1:1?tls=false', postgres: 'postgres://planner:hush-2@127.0.0.1:1/db', feed: 'kafka://127.0.0.1:1' }; // prettier-ignore
    const began = Date.now();
    const findings = await examine(at('gone', gone));
    expect(Date.now() - began).toBeLessThan(12_000);
    expect(wrongOnes(findings)).toEqual(
      expect.arrayContaining(['event store', 'PostgreSQL', 'lists', 'broker 127.0.0.1:1']),
    );
    expect(JSON.stringify(findings)).not.toMatch(/hush/);
  });

  it('raises what a KurrentDB would lose by the settings of a stream (stand-in, no KurrentDB)', async () => {
    const standIn = await KurrentStandIn.start();
    const config = at('cut', { events: standIn.address });
    await lived(config);
    expect(wrongOnes(await examine(config))).toEqual([]);
    const stream = `journey-00000000-0000-4000-8000-000000000001`;
    const operator = KurrentDBClient.connectionString(standIn.address);
    await operator.setStreamMetadata(stream, { maxCount: 3 });
    await operator.dispose();
    expect(of(await examine(config), 'event store')).toContainEqual(
      expect.objectContaining({ state: 'wrong', found: expect.stringContaining('$maxCount') }),
    );
    standIn.kill();
  });

  it('ends with status 1 when something is wrong, and answers as JSON', async () => {
    await lived(at('cli'));
    const { sessionKey } = dataFiles(at('cli').data);
    const run = () => runCommand(at('elsewhere'), '--data', at('cli').data, 'doctor', '--json');
    const well = await run();
    expect(wrongOnes(JSON.parse(well.out) as Finding[])).toEqual([]);
    expect(well.status).toBe(0);
    await writeFile(sessionKey, await readFile('package.json'), { mode: 0o644 });
    await chmod(sessionKey, 0o644);
    expect(await run()).toMatchObject({ status: 1, out: expect.stringContaining('chmod 400') });
  });
});

describeOnPostgres('the doctor, of the PostgreSQL of a cluster', (postgres) => {
  it('says its settings and its clock, and what is wrong with them', async () => {
    const url = await postgres().fresh();
    const cluster = { engine: 'cluster', events: 'kurrentdb://127.0.0.1:1?tls=false', postgres: url };
    const config = readConfig({}, { data: tmpdir(), environment: 'test', ...cluster });
    const before = await examine(config);
    expect(of(before, 'PostgreSQL')[0]).toMatchObject({ state: 'ok', found: expect.stringContaining('UTF8') });
    expect(of(before, 'clock of PostgreSQL')).toMatchObject([{ state: 'ok' }]);
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
    await client.end();
    expect(of(await examine(config), 'PostgreSQL').map(({ found }) => found)).toContainEqual(
      expect.stringContaining('synchronous_commit is off'),
    );
  });
});
