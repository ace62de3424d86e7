import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { positionOf } from '#libs/event-log-kit';
import type { EventLog, LogSlice, NonEmptyArray, Recordable } from '#libs/ports';
import { openSqliteEventLog } from './event-log';
import { LOOK_AHEAD_POSITIONS_MAX } from './reader';

const METADATA = {
  schema: '1',
  commandId: 'c',
  actor: 'a',
  actorRole: 'test',
  recordedAt: '2026-03-02T09:30:00.000Z',
  correlation: 'c',
  causation: 'c',
  source: 'reader',
};
const facts = (count: number): NonEmptyArray<Recordable> =>
  Array.from({ length: count }, () => ({
    id: randomUUID(),
    type: 'reader.fact-noted',
    data: null,
    metadata: METADATA,
  })) as unknown as NonEmptyArray<Recordable>;

describe('a long stretch in which nothing is wanted', () => {
  const MORE = 50;
  let folder: string;
  let log: EventLog;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-reader-'));
    log = openSqliteEventLog({ file: join(folder, 'events.db') });
    const stream = `contactLog-${randomUUID()}` as const;
    await log.append(stream, 'none', facts(LOOK_AHEAD_POSITIONS_MAX));
    await log.append(stream, LOOK_AHEAD_POSITIONS_MAX - 1, facts(MORE));
    await log.append(`voice-${randomUUID()}`, 'none', facts(1));
  });
  afterAll(async () => {
    await log.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is crossed by a subscription in bounded steps, each of which moves the checkpoint', async () => {
    const slices: LogSlice[] = [];
    for await (const slice of log.subscribe({ categories: ['voice'] })) {
      slices.push(slice);
      if (slice.atEnd) break;
    }
    expect(slices.map(({ events, next }) => [events.length, next])).toEqual([
      [0, positionOf(LOOK_AHEAD_POSITIONS_MAX)],
      [1, positionOf(LOOK_AHEAD_POSITIONS_MAX + MORE + 1)],
    ]);
  });

  it('is crossed by one read, which lets everyone else have their turn on the way', async () => {
    let turns = 0;
    const count = (): void => void (turns++, (next = setImmediate(count)));
    let next = setImmediate(count);
    const slice = await log.readAll({ categories: ['voice'], max: 1 });
    clearImmediate(next);
    expect(turns).toBeGreaterThan(0);
    expect(slice.events).toHaveLength(1);
    expect(slice.atEnd).toBe(true);
    const whole = await log.readAll({ categories: ['home'], max: 1 });
    expect(whole).toEqual({ events: [], next: await log.head(), atEnd: true });
  });
});
