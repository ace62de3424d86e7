import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import { compareLogs } from '#libs/moving';
import type { NonEmptyArray, Recordable, StreamName } from '#libs/ports';
import { inventedId } from '#libs/testing/history';
import { eventWithId } from './support/attempt';
import { compileForChild } from './support/compile-for-child';

const EVENTS = 4_000;
const STREAMS = 40;
/** A round that ends by itself ends the test; it takes about ten to get through. */
const ROUNDS_MAX = 60;

jest.setTimeout(120_000);

describe('a move of an installation whose process is killed (kill -9), and begun again, until it is through', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let mover: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'throughline-move-killed-'));
    const folders = [
      'libs/ports',
      'libs/event-log-kit',
      'libs/moving',
      'libs/adapters/event-log-sqlite',
      'test/resilience/support',
    ];
    ({ env } = compileForChild(folders, folder));
    mover = path.join(folder, 'test/resilience/support/mover.js');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function fill(file: string): Promise<void> {
    const log = openSqliteEventLog({ file });
    await Promise.all(
      Array.from({ length: EVENTS / 2 }, (_, n) => {
        const stream: StreamName = `journey-${inventedId(n % STREAMS)}`;
        const turn = Math.floor(n / STREAMS);
        const pair = [2 * n, 2 * n + 1].map((one) => eventWithId(inventedId(10_000 + one)));
        return log.append(stream, turn === 0 ? 'none' : 2 * turn - 1, pair as unknown as NonEmptyArray<Recordable>);
      }),
    );
    await log.close();
  }

  /** Runs the move and kills it after it has said so many lines; answers how far it said it was, and whether it was done. */
  async function moveAndKill(
    from: string,
    to: string,
    lines: number,
  ): Promise<{ readonly said: number; readonly done: boolean }> {
    const child = spawn(process.execPath, [mover, from, to], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const closed = once(child, 'close');
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.split('\n').length > lines) child.kill('SIGKILL');
    });
    await closed;
    return { said: text.split('\n').length - 1, done: text.endsWith('done\n') };
  }

  it('ends with the same log: nothing lost, nothing doubled, nothing in another order', async () => {
    const [from, to] = [path.join(folder, 'from.db'), path.join(folder, 'to.db')];
    await fill(from);
    let killed = 0;
    for (let round = 0; round < ROUNDS_MAX; round++) {
      const lines = round * 450 + ((round * 37) % 200);
      const { done } = await moveAndKill(from, to, lines);
      if (done) break;
      killed++;
    }
    const [source, target] = [openSqliteEventLog({ file: from }), openSqliteEventLog({ file: to })];
    const compared = await compareLogs({ from: source, to: target });
    expect(compared).toMatchObject({ events: EVENTS, streams: STREAMS, targetHash: compared.sourceHash });
    expect(killed).toBeGreaterThanOrEqual(5);
    await source.close();
    await target.close();
  });
});
