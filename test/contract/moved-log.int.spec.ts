import type { EventLog, LogSlice, RecordedEvent, StreamSlice } from '#libs/ports';
import { compareLogs, copyLog, describeLog, LogsDiffer } from '#libs/moving';
import {
  everythingIn,
  fill,
  inMemory,
  inSqlite,
  onStandIn,
  withoutPosition,
  type Movable,
} from './support/logs-to-move';

const EVENTS = 240;

const WAYS: readonly (readonly [string, () => Promise<Movable>, () => Promise<Movable>])[] = [
  ['from memory to memory', inMemory, inMemory],
  ['from a folder to another folder', inSqlite, inSqlite],
  ['from a folder to a stand-in for KurrentDB (no KurrentDB)', inSqlite, onStandIn],
  ['from a stand-in for KurrentDB (no KurrentDB) back to a folder', onStandIn, inSqlite],
];

/** A log with some of its methods in other hands. */
const withOther = (log: EventLog, other: Partial<EventLog>): EventLog => ({
  append: (...request) => log.append(...request),
  readStream: (...request) => log.readStream(...request),
  readAll: (request) => log.readAll(request),
  subscribe: (request) => log.subscribe(request),
  head: () => log.head(),
  close: () => log.close(),
  ...other,
});

/** A log that fails at an append, before it or after it has been recorded, as when the process or the line is cut. */
function cutAt(log: EventLog, appends: number, recorded: boolean): EventLog {
  let left = appends;
  return withOther(log, {
    append: async (...request) => {
      if (left-- > 0) return log.append(...request);
      if (recorded && left === -1) await log.append(...request);
      throw new Error('cut off');
    },
  });
}

describe.each(WAYS)('a log moved %s', (_way, openSource, openTarget) => {
  let source: Movable;
  let target: Movable;

  beforeEach(async () => {
    source = await openSource();
    target = await openTarget();
  });
  afterEach(async () => {
    await source.end();
    await target.end();
  });

  const move = (to = target.log) => copyLog({ from: source.log, to, together: target.together });

  it('holds the same events with the same ids at the same revisions, in the same order, recorded at the same times', async () => {
    await fill(source.log, EVENTS);
    expect(await move()).toEqual({ events: EVENTS, there: 0 });
    expect(withoutPosition(await everythingIn(target.log))).toEqual(withoutPosition(await everythingIn(source.log)));
    const compared = await compareLogs({ from: source.log, to: target.log });
    expect(compared).toMatchObject({ events: EVENTS, targetHash: compared.sourceHash });
    expect((await describeLog(source.log)).hash).toBe(compared.sourceHash);
    expect(await describeLog(target.log)).toMatchObject({ events: EVENTS, hash: compared.sourceHash });
  });

  it('goes on after it was cut off at any point, and doubles nothing', async () => {
    await fill(source.log, EVENTS);
    let to = target.log;
    let runs = 0;
    for (let done = false; !done; runs++) {
      done = await copyLog({ from: source.log, to: cutAt(to, 1 + ((runs * 5) % 13), runs % 2 === 0), together: target.together })
        .then(() => true)
        .catch(() => false); // prettier-ignore
      to = await target.again();
    }
    expect(runs).toBeGreaterThan(2);
    await compareLogs({ from: source.log, to });
    expect(await copyLog({ from: source.log, to, together: 1 })).toEqual({ events: EVENTS, there: EVENTS });
  });

  it('can be empty', async () => {
    expect(await move()).toEqual({ events: 0, there: 0 });
    expect(await compareLogs({ from: source.log, to: target.log })).toMatchObject({ events: 0, streams: 0 });
  });

  it('is not begun in a target that holds something else, and nothing is written there', async () => {
    await fill(target.log, 3);
    await expect(move()).rejects.toThrow(/the target has more than the source: event 1 is/);
    await fill(source.log, 1);
    const there = withoutPosition(await everythingIn(target.log));
    const elsewhere = withOther(source.log, { readAll: async (request) => renamed(await source.log.readAll(request)) });
    await expect(copyLog({ from: elsewhere, to: target.log, together: 1 })).rejects.toThrow(LogsDiffer);
    expect(withoutPosition(await everythingIn(target.log))).toEqual(there);
  });

  it('says where in the target stands what stood at a position of the source', async () => {
    await fill(source.log, 40);
    await move();
    const [from, to] = [await everythingIn(source.log), await everythingIn(target.log)];
    const asked = [from[0], from[17], from.at(-1)].map((event) => event?.position ?? '');
    const { positions } = await compareLogs({ from: source.log, to: target.log, positions: asked });
    expect(asked.map((position) => positions.get(position))).toEqual(
      [to[0], to[17], to.at(-1)].map((event) => event?.position),
    );
  });
});

const changed = (event: RecordedEvent, change: Partial<RecordedEvent>): RecordedEvent => ({ ...event, ...change });
const renamed = (slice: LogSlice): LogSlice => ({
  ...slice,
  events: slice.events.map((event) => changed(event, { id: event.id.replace(/^0/, '1') })),
});

describe('a target that does not hold what it was given', () => {
  /** Each lie about the seventeenth event, or about the log's end. */
  const LIES: Readonly<Record<string, (event: RecordedEvent) => RecordedEvent | undefined>> = {
    'leaves an event out': () => undefined,
    'has other words in it': (event) => changed(event, { data: { no: 17, content: 'Robin Exemple' } }),
    'has another recorded time': (event) =>
      changed(event, { metadata: { ...event.metadata, recordedAt: '2025-01-01T00:00:01.001Z' } }),
    'has another kind of event': (event) => changed(event, { type: 'Other' }),
    'has another id': (event) => changed(event, { id: event.id.replace(/^0/, '1') }),
    'has it at another revision': (event) => changed(event, { revision: event.revision + 1 }),
  };
  const told = (lie: (event: RecordedEvent) => RecordedEvent | undefined) => (events: readonly RecordedEvent[]) =>
    events.flatMap((event) => ((event.data as { no: number }).no === 17 ? (lie(event) ?? []) : event));

  it.each(Object.entries(LIES))('is caught when its log %s', async (_what, lie) => {
    const [source, target] = [await inMemory(), await inMemory()];
    await fill(source.log, 60);
    await copyLog({ from: source.log, to: target.log, together: 1 });
    const readAll = async (request: Parameters<EventLog['readAll']>[0]): Promise<LogSlice> => {
      const slice = await target.log.readAll(request);
      return { ...slice, events: told(lie)(slice.events) };
    };
    await expect(compareLogs({ from: source.log, to: withOther(target.log, { readAll }) })).rejects.toThrow(LogsDiffer);
  });

  it.each(Object.entries(LIES))('is caught when its stream %s', async (_what, lie) => {
    const [source, target] = [await inMemory(), await inMemory()];
    await fill(source.log, 60);
    await copyLog({ from: source.log, to: target.log, together: 1 });
    const readStream = async (...request: Parameters<EventLog['readStream']>): Promise<StreamSlice> => {
      const slice = await target.log.readStream(...request);
      return { ...slice, events: told(lie)(slice.events) };
    };
    await expect(compareLogs({ from: source.log, to: withOther(target.log, { readStream }) })).rejects.toThrow(
      LogsDiffer,
    );
  });
});
