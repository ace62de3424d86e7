import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import {
  BEGINNING,
  type Category,
  type EventLog,
  type NonEmptyArray,
  type Recordable,
  type RecordedEvent,
} from '#libs/ports';
import { eventWithId, faultsOf, type Attempt } from './support/attempt';
import { compileForChild } from './support/compile-for-child';
import { runAndKill } from './support/killed-appender';

/** Two logs are killed side by side: one for each core of the smallest machine we build on. */
const LANES = 2;
const ROUNDS_PER_LANE = 20;
const PLANTED_ROUNDS = 4;
/** Some eight seconds on an idle machine; the limit is there to end a hang, not to judge speed. */
const TIME_MS_MAX = 90_000;
const JOURNEYS: readonly Category[] = ['journey'];

describe('a log whose process is killed while it writes (kill -9)', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let program: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-kill-'));
    const folders = ['libs/ports', 'libs/event-log-kit', 'libs/adapters/event-log-sqlite', 'test/resilience/support'];
    ({ env } = compileForChild(folders, folder));
    program = join(folder, 'test/resilience/support/appender.js');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Different moments: early and late, between commits and within them. */
  const momentOf = (round: number) => ({ env, acks: 1 + ((round * 7) % 40), longerMs: (round * 3) % 11 });

  const kill = (file: string, round: number, ...mode: readonly string[]): Promise<readonly Attempt[]> =>
    runAndKill(program, [file, ...mode], momentOf(round));

  async function everything(log: EventLog, after = BEGINNING): Promise<readonly RecordedEvent[]> {
    return (await log.readAll({ after, categories: JOURNEYS, max: Number.MAX_SAFE_INTEGER })).events;
  }

  /** One lane: kill, open at once, check, retry what is in doubt, check again; over and over on one log. */
  async function killOverAndOver(file: string) {
    const attempts: Attempt[] = [];
    const inDoubtByRound: number[] = [];
    let checkedTo = BEGINNING;
    for (let round = 0; round < ROUNDS_PER_LANE; round++) {
      const made = await kill(file, round);
      const log = openSqliteEventLog({ file });
      expect(faultsOf(made, await everything(log, checkedTo))).toEqual([]);
      const settled = await Promise.all(made.map((attempt) => retryIfInDoubt(log, attempt)));
      expect(faultsOf(settled, await everything(log, checkedTo))).toEqual([]);
      checkedTo = await log.head();
      await log.close();
      attempts.push(...settled);
      inDoubtByRound.push(made.filter(({ acknowledged }) => !acknowledged).length);
    }
    return { attempts, inDoubtByRound };
  }

  async function retryIfInDoubt(log: EventLog, attempt: Attempt): Promise<Attempt> {
    if (attempt.acknowledged) return attempt;
    const again = attempt.ids.map(eventWithId) as unknown as NonEmptyArray<Recordable>;
    const result = await log.append(attempt.stream, attempt.expected, again);
    if (result.kind !== 'appended') throw new Error('a retry met a conflict');
    return { ...attempt, acknowledged: { revision: result.revision, position: result.position } };
  }

  it(
    `loses nothing it acknowledged in ${LANES * ROUNDS_PER_LANE} kills, tears no append, and takes each retry once`,
    async () => {
      const files = Array.from({ length: LANES }, (_, lane) => join(folder, `lane-${lane}.db`));
      const lanes = await Promise.all(files.map(killOverAndOver));

      const inDoubt = lanes.flatMap((lane) => lane.inDoubtByRound);
      expect(inDoubt).toHaveLength(LANES * ROUNDS_PER_LANE);
      // A kill that met no append on its way would prove nothing.
      expect(inDoubt.filter((count) => count > 0).length).toBeGreaterThanOrEqual(inDoubt.length * 0.9);

      for (const [lane, file] of files.entries()) {
        const log = openSqliteEventLog({ file, readOnly: true });
        const recorded = await everything(log);
        await log.close();
        const attempts = lanes[lane]?.attempts ?? [];
        expect(faultsOf(attempts, recorded)).toEqual([]);
        expect(recorded).toHaveLength(attempts.reduce((sum, { ids }) => sum + ids.length, 0));
        expect(recorded.map(({ position }) => position)).toEqual(recorded.map(({ position }) => position).sort());
        expect(integrityOf(file)).toBe('ok');
      }
    },
    TIME_MS_MAX,
  );

  it('is seen to lose, when a planted defect answers before the disk has the event', async () => {
    const faults: string[] = [];
    for (let round = 0; round < PLANTED_ROUNDS; round++) {
      const file = join(folder, `planted-${round}.db`);
      const made = await kill(file, round, 'answer-early');
      const log = openSqliteEventLog({ file });
      faults.push(...faultsOf(made, await everything(log)));
      await log.close();
    }
    expect(faults).toContain('lost: an acknowledged event is not there');
  });
});

function integrityOf(file: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true });
  const answer = (database.prepare('PRAGMA integrity_check').get() as { integrity_check: unknown }).integrity_check;
  database.close();
  return answer;
}

describe('the check after a kill', () => {
  const stream = 'journey-3f2b8c1e-5d4a-4b6c-8e7f-9a0b1c2d3e4f';
  const ids = ['one', 'two', 'three'];
  const recorded = ids.map((id, i): RecordedEvent => {
    return { ...eventWithId(id), stream, revision: i, position: String(i + 1).padStart(20, '0') };
  });
  const inDoubt: Attempt = { stream, expected: 'none', ids };
  const acknowledged: Attempt = { ...inDoubt, acknowledged: { revision: 2, position: '3'.padStart(20, '0') } };

  it('finds no fault in an append that is there whole, nor in an unanswered one that is not there', () => {
    expect(faultsOf([acknowledged], recorded)).toEqual([]);
    expect(faultsOf([inDoubt], recorded)).toEqual([]);
    expect(faultsOf([inDoubt], [])).toEqual([]);
  });

  it.each([
    ['an acknowledged event taken away', acknowledged, recorded.slice(1), 'lost'],
    ['everything acknowledged taken away', acknowledged, [], 'lost'],
    ['part of an unanswered append taken away', inDoubt, recorded.slice(0, 2), 'torn'],
    ['an event recorded twice', inDoubt, [...recorded, ...recorded.slice(2)], 'twice'],
    ['an event at another revision', inDoubt, recorded.map((event) => ({ ...event, revision: 9 })), 'moved'],
    [
      'another position',
      acknowledged,
      recorded.map((event) => ({ ...event, position: '9'.padStart(20, '0') })),
      'moved',
    ],
  ] as const)('reports %s', (_, attempt, events, fault) => {
    expect(faultsOf([attempt], events).join()).toContain(fault);
  });
});
