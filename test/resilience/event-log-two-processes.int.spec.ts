import { mkdtemp, rm } from 'node:fs/promises';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import type { EventLog, LogSlice, StreamName } from '#libs/ports';
import { eventWithId } from './support/attempt';
import { compileForChild } from './support/compile-for-child';

const STREAM: StreamName = 'journey-3f2b8c1e-5d4a-4b6c-8e7f-9a0b1c2d3e4f';
const ids = Array.from({ length: 9 }, (_, i) => `${i}1111111-2222-4333-8444-555555555555`);
const JOURNEYS = { categories: ['journey'] } as const;

/** Long enough for a subscription to find nothing and wait. */
const untilItWaits = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('two processes on one data folder', () => {
  let compiled: string;
  let program: string;
  let env: NodeJS.ProcessEnv;
  let folder: string;
  let file: string;
  let children: ChildProcess[];
  let logs: EventLog[];

  beforeAll(async () => {
    compiled = await mkdtemp(join(tmpdir(), 'throughline-two-code-'));
    const folders = ['libs/ports', 'libs/event-log-kit', 'libs/adapters/event-log-sqlite', 'test/resilience/support'];
    ({ env } = compileForChild(folders, compiled));
    program = join(compiled, 'test/resilience/support/appender.js');
  });
  afterAll(() => rm(compiled, { recursive: true, force: true }));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-two-'));
    file = join(folder, 'events.db');
    children = [];
    logs = [];
  });
  afterEach(async () => {
    await Promise.all(children.map(killed));
    await Promise.all(logs.map((log) => log.close()));
    await rm(folder, { recursive: true, force: true });
  });

  const open = (options: { readOnly?: boolean } = {}): EventLog => {
    const log = openSqliteEventLog({ file, ...options });
    logs.push(log);
    return log;
  };

  /** A process that writes to the log until it is killed; answers once it has recorded something. */
  async function startWriter(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [program, file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    let said = '';
    while (!said.includes('\nack ')) said += String((await once(child.stdout, 'data'))[0]);
    child.stdout.resume();
    return child;
  }

  async function killed(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  it('keeps a second writer out, and says why in plain words', async () => {
    await startWriter();
    expect(() => open()).toThrow(
      expect.objectContaining({
        kind: 'openElsewhere',
        message: expect.stringContaining('Another Throughline is running on this data folder') as string,
      }),
    );
  });

  it('keeps a second process out while this one writes', () => {
    open();
    const second = spawnSync(process.execPath, [program, file], { env, encoding: 'utf8' });
    expect(second.status).not.toBe(0);
    expect(second.stderr).toContain('Another Throughline is running on this data folder');
  });

  it('keeps a second writer of the same process out, until the first has closed', async () => {
    const first = open();
    expect(() => open()).toThrow(expect.objectContaining({ kind: 'openElsewhere' }));
    await first.close();
    expect(() => open()).not.toThrow();
  });

  it('lets the next writer in at once after the first was killed', async () => {
    await killed(await startWriter());
    const log = open();
    expect(await log.append(STREAM, 'none', [eventWithId(ids[0] ?? '')])).toMatchObject({ kind: 'appended' });
  });

  it('reads beside a process that writes, without a gap or a repeat, and sees the log grow', async () => {
    const writer = await startWriter();
    const log = open({ readOnly: true });
    const seen: LogSlice[] = [];
    for await (const slice of log.subscribe(JOURNEYS)) {
      seen.push(slice);
      if (seen.filter(({ atEnd }) => atEnd).length === 2) break;
    }
    await killed(writer);
    const events = seen.flatMap((slice) => slice.events);
    expect(new Set(events.map(({ position }) => position)).size).toBe(events.length);
    for (const stream of new Set(events.map((event) => event.stream))) {
      const revisions = events.filter((event) => event.stream === stream).map(({ revision }) => revision);
      expect(revisions).toEqual(revisions.map((_, i) => i));
    }
  });

  it('reads what a killed process left, before any writer has come back', async () => {
    await killed(await startWriter());
    const read = await open({ readOnly: true }).readAll({ ...JOURNEYS, max: 10 });
    expect(read.events.length).toBeGreaterThan(0);
  });

  it('wakes a reader’s subscription for another writer’s append', async () => {
    const writer = open();
    const reader = open({ readOnly: true });
    const waiting = reader.subscribe(JOURNEYS)[Symbol.asyncIterator]().next();
    await untilItWaits();
    await writer.append(STREAM, 'none', [eventWithId(ids[1] ?? '')]);
    const { value } = (await waiting) as IteratorYieldResult<LogSlice>;
    expect(value.events.map(({ id }) => id)).toEqual([ids[1]]);
  });

  it('refuses an append through a log opened for reading', async () => {
    open();
    const append = open({ readOnly: true }).append(STREAM, 'none', [eventWithId(ids[2] ?? '')]);
    await expect(append).rejects.toMatchObject({ kind: 'readOnly' });
  });
});
