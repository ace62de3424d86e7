import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { openKurrentEventLog, type KurrentEventLog } from '#libs/adapters/event-log-kurrentdb';
import {
  BEGINNING,
  type Category,
  type LogSlice,
  type NonEmptyArray,
  type Recordable,
  type StreamName,
} from '#libs/ports';
import { told, inventedId, tell } from '#libs/testing/history';
import { KurrentStandIn, type StandInOptions } from '../support/kurrentdb-stand-in';

jest.setTimeout(30_000);

const STREAM: StreamName = `journey-${inventedId(1)}`;
const EVERYTHING: readonly Category[] = ['journey', 'contactLog', 'voice', 'worker', 'home'];
const TRY_AGAIN = { name: 'EventLogError', kind: 'storage' };

let standIn: KurrentStandIn;
let log: KurrentEventLog;
const said: string[] = [];

async function open(options: StandInOptions = {}): Promise<void> {
  standIn = await KurrentStandIn.start(options);
  log = await openLog();
}
const openLog = (): Promise<KurrentEventLog> =>
  openKurrentEventLog({
    address: standIn.address,
    patienceMs: 3_000,
    onAlarm: ({ about, problem }, state) => void said.push(`${state}: ${about}: ${problem}`),
  });

beforeEach(() => said.splice(0));
afterEach(async () => {
  await log.close();
  standIn.kill();
});

const fact = (n: number): Recordable => ({
  id: inventedId(n),
  type: 'test.fact-noted',
  data: { n },
  metadata: {
    schema: '1', commandId: inventedId(n), actor: 'SW001', actorRole: 'social-worker',
    recordedAt: '2026-03-04T10:00:00.000Z', correlation: '-', causation: '-', source: 'test',
  },
}); // prettier-ignore
const facts = (...numbers: readonly number[]) => numbers.map(fact) as unknown as NonEmptyArray<Recordable>;

async function until(happened: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !happened(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(happened()).toBe(true);
}

/** Follows the log as a projector does, and keeps the number of every event that comes. */
function following(after = BEGINNING): { readonly numbers: readonly number[]; readonly stop: AbortController } {
  const stop = new AbortController();
  const numbers: number[] = [];
  const slices = log.subscribe({ after, categories: EVERYTHING, signal: stop.signal });
  void (async () => {
    for await (const { events } of slices) numbers.push(...events.map(({ data }) => (data as { n: number }).n));
  })();
  return { numbers, stop };
}

describe('on the KurrentDB stand-in, when the event store is gone', () => {
  it('says "try again" to whoever reads or appends, and records nothing', async () => {
    await open();
    await log.append(STREAM, 'none', facts(1));
    standIn.kill();
    await expect(log.append(STREAM, 0, facts(2))).rejects.toMatchObject(TRY_AGAIN);
    await expect(log.readStream(STREAM)).rejects.toMatchObject(TRY_AGAIN);
    await expect(log.readAll({ categories: EVERYTHING, max: 5 })).rejects.toMatchObject(TRY_AGAIN);
    await expect(log.head()).rejects.toMatchObject(TRY_AGAIN);
  });

  it('goes on by itself when it is back, and what is sent again is there once', async () => {
    await open();
    await log.append(STREAM, 'none', facts(1));
    for (let outage = 0; outage < 3; outage++) {
      standIn.kill();
      const tries = [1, 2, 3].map(() => log.append(STREAM, outage, facts(outage + 2)).catch(() => 'try again'));
      expect(await Promise.all(tries)).toEqual(['try again', 'try again', 'try again']);
      await expect(log.readStream(STREAM)).rejects.toMatchObject(TRY_AGAIN);
      await standIn.comeBack();
      expect(await log.append(STREAM, outage, facts(outage + 2))).toMatchObject({ revision: outage + 1 });
    }
    const { events } = await log.readStream(STREAM);
    expect(events.map(({ data }) => data)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }]);
  });

  it('opens before the server is there, and works once it is', async () => {
    await open();
    await log.close();
    standIn.kill();
    log = await openLog();
    for (let i = 0; i < 3; i++) await expect(log.readStream(STREAM)).rejects.toMatchObject(TRY_AGAIN);
    await standIn.comeBack();
    expect(await log.append(STREAM, 'none', facts(1))).toMatchObject({ kind: 'appended', revision: 0 });
    expect((await log.readStream(STREAM)).revision).toBe(0);
  });

  it.each([true, false])('records once what it answered in vain (batch append: %s)', async (offersBatchAppend) => {
    await open({ offersBatchAppend });
    await log.append(STREAM, 'none', facts(1));
    standIn.faults.answersToLose = 2;
    await expect(log.append(STREAM, 0, facts(2, 3))).rejects.toMatchObject(TRY_AGAIN);
    const again = await log.append(STREAM, 0, facts(2, 3));
    const { events } = await log.readStream(STREAM);
    expect(events).toHaveLength(3);
    expect(again).toEqual({ kind: 'appended', revision: 2, position: events.at(-1)?.position });
  });

  it.each([true, false])('finds one lost answer by itself (batch append: %s)', async (offersBatchAppend) => {
    await open({ offersBatchAppend });
    standIn.faults.answersToLose = 1;
    expect(await log.append(STREAM, 'none', facts(1, 2))).toMatchObject({ kind: 'appended', revision: 1 });
    expect((await log.readStream(STREAM)).events).toHaveLength(2);
  });

  it('tells whoever comes late that the stream has moved, though the answer to the first was lost', async () => {
    await open();
    standIn.faults.answersToLose = 2;
    await expect(log.append(STREAM, 'none', facts(1))).rejects.toMatchObject(TRY_AGAIN);
    expect(await log.append(STREAM, 'none', facts(9))).toEqual({ kind: 'conflict', actual: 0 });
  });
});

describe('on the KurrentDB stand-in, a subscription', () => {
  it('goes on where it was when the server has gone and come back, without a gap or a repeat', async () => {
    await open();
    await log.append(STREAM, 'none', facts(1));
    const { numbers } = following();
    await until(() => numbers.length === 1);
    for (let outage = 0; outage < 3; outage++) {
      standIn.kill();
      await new Promise((resolve) => setTimeout(resolve, 150));
      await standIn.comeBack();
      await log.append(STREAM, outage, facts(outage + 2));
      await until(() => numbers.length === outage + 2);
    }
    expect(numbers).toEqual([1, 2, 3, 4]);
  });

  it('wakes for what another process appends', async () => {
    await open();
    const { numbers } = following();
    const other = await openLog();
    await other.append(STREAM, 'none', facts(1));
    await until(() => numbers.length === 1);
    await other.close();
  });

  it('ends at once when it is told to while the server is gone', async () => {
    await open();
    const stop = new AbortController();
    const pulls = log.subscribe({ categories: EVERYTHING, signal: stop.signal })[Symbol.asyncIterator]();
    standIn.kill();
    const waiting: Promise<IteratorResult<LogSlice>> = pulls.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    stop.abort();
    expect((await waiting).done).toBe(true);
  });

  it('is refused to an account that may not read the whole log', async () => {
    await open({ refusesAll: true });
    const pulls = log.subscribe({ categories: EVERYTHING })[Symbol.asyncIterator]();
    await expect(pulls.next()).rejects.toMatchObject({ kind: 'notAllowed' });
    expect(await log.append(STREAM, 'none', facts(1))).toMatchObject({ kind: 'appended' });
    expect((await log.readStream(STREAM)).events).toHaveLength(1);
  });

  it('refuses a place between two events, which another log must have given', async () => {
    await open();
    await log.append(STREAM, 'none', facts(1, 2));
    const [first] = (await log.readStream(STREAM)).events;
    const between = String(Number(first?.position) + 1).padStart(20, '0');
    const pulls = log.subscribe({ after: between, categories: EVERYTHING })[Symbol.asyncIterator]();
    await expect(pulls.next()).rejects.toMatchObject({ kind: 'positionBeyondLog' });
  });
});

describe('on the KurrentDB stand-in, a stream that is set to lose events', () => {
  it.each([{ $maxCount: 1 }, { $tb: 2 }])('is reported while it stands, and so is its end: %j', async (settings) => {
    await open();
    await tell(log, [told(inventedId(1), 'YoungPersonRegistered', { localId: 'LA-1' })]);
    await log.append(STREAM, 0, facts(2, 3));
    following();
    const operator = KurrentDBClient.connectionString(standIn.address);
    await operator.appendToStream(`$$${STREAM}`, settingsEvent(settings));
    await until(() => log.alarms().length === 1);
    expect(log.alarms()[0]).toMatchObject({ about: STREAM, problem: expect.stringContaining('lose events') as string });
    await expect(log.readStream(STREAM)).rejects.toMatchObject({ kind: 'storage' });
    await operator.appendToStream(`$$${STREAM}`, settingsEvent({}));
    await until(() => log.alarms().length === 0);
    expect((await log.readStream(STREAM)).events).toHaveLength(3);
    expect(said.map((line) => line.split(':')[0])).toEqual(expect.arrayContaining(['raised', 'over']));
    await operator.dispose();
  });

  it('is found by a process that starts afterwards', async () => {
    await open();
    await log.append(STREAM, 'none', facts(1));
    const operator = KurrentDBClient.connectionString(standIn.address);
    await operator.appendToStream(`$$${STREAM}`, settingsEvent({ $maxAge: 3_600 }));
    following();
    await until(() => log.alarms().length === 1);
    await operator.dispose();
  });

  it('is not read as though it were whole by a process that may only read streams', async () => {
    await open({ refusesAll: true });
    await log.append(STREAM, 'none', facts(1, 2, 3));
    const operator = KurrentDBClient.connectionString(standIn.address);
    await operator.appendToStream(`$$${STREAM}`, settingsEvent({ $maxCount: 1 }));
    await expect(log.readStream(STREAM)).rejects.toMatchObject({ kind: 'storage' });
    expect(log.alarms()).toHaveLength(1);
    await operator.dispose();
  });
});

describe('on the KurrentDB stand-in, an append', () => {
  it('larger than the server takes is the caller’s mistake, and says what to change', async () => {
    await open({ maxAppendBytes: 2_000 });
    const large = { ...fact(1), data: { text: 'x'.repeat(3_000) } };
    await expect(log.append(STREAM, 'none', [large])).rejects.toMatchObject({
      kind: 'badRequest',
      message: expect.stringContaining('MaxAppendSize') as string,
    });
    expect((await log.readStream(STREAM)).revision).toBe('none');
  });

  it('goes to streams that another installation on the same server does not see', async () => {
    await open();
    const other = await openKurrentEventLog({ address: standIn.address, namespace: 'training' });
    await log.append(STREAM, 'none', facts(1));
    await other.append(STREAM, 'none', facts(2));
    expect((await other.readAll({ categories: EVERYTHING, max: 5 })).events).toMatchObject([
      { stream: STREAM, data: { n: 2 } },
    ]);
    expect((await log.readAll({ categories: EVERYTHING, max: 5 })).events).toMatchObject([{ data: { n: 1 } }]);
    await other.close();
  });

  it('does not give the password of its account away when the address is wrong', async () => {
    await open();
    const opening = openKurrentEventLog({ address: 'kurrentdb://planner:hush@' });
    await expect(opening).rejects.toMatchObject({ kind: 'badRequest' });
    await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('hush') as string });
  });
});

function settingsEvent(data: Record<string, unknown>) {
  const contentType = 'application/json' as const;
  return { id: crypto.randomUUID(), type: '$metadata', contentType, data, metadata: undefined };
}
