import { EventLogError, type EventLog, type FeedHealth } from '#libs/ports';
import { healthOf } from './health';
import { eventsPart, feedPart, listsPart, wholeLogPart } from './health-parts';

const log = (head: () => Promise<string>): EventLog => ({ head }) as unknown as EventLog;
const answering = { log: log(async () => '1'), eventProblems: () => [] as string[] };
const refusing = {
  ...answering,
  log: log(() => Promise.reject(new EventLogError('notAllowed', 'no'))),
};
const silent = { ...answering, log: log(() => Promise.reject(new EventLogError('storage', 'gone'))) };

describe('how a process is', () => {
  it('is ready when every part is, and names each that is not', async () => {
    expect(await healthOf([eventsPart(answering)])).toEqual({ status: 'ready', parts: { events: { ok: true } } });
    expect(await healthOf([eventsPart(silent), { name: 'lists', check: async () => ({ ok: true }) }])).toEqual({
      status: 'not-ready',
      parts: { events: { ok: false, why: 'the log of events does not answer' }, lists: { ok: true } },
    });
  });

  it('takes a refusal to read the whole log for an answer, unless it must read it', async () => {
    expect(await eventsPart(refusing).check()).toEqual({ ok: true });
    expect(await wholeLogPart(refusing).check()).toMatchObject({
      ok: false,
      why: expect.stringContaining('may not') as string,
    });
    expect(await wholeLogPart(answering).check()).toEqual({ ok: true });
  });

  it('is not ready while the event store needs its operator, each trouble said once', async () => {
    const troubled = { ...answering, eventProblems: () => ['a stream loses events', 'a stream loses events'] };
    expect(await wholeLogPart(troubled).check()).toEqual({ ok: false, why: 'a stream loses events' });
  });

  it('names the lists that are behind, and how far', async () => {
    const row = { version: 1, position: '1', head: '3', parked: [] };
    const status = async () => [
      { ...row, name: 'caseload', upToDate: false, lag: 2 },
      { ...row, name: 'homes', upToDate: true, lag: 0 },
    ];
    expect(await listsPart({ projector: { status } }).check()).toEqual({
      ok: false,
      lag: 2,
      why: 'catching up: caseload',
    });
    const away = { status: () => Promise.reject(new Error('away')) };
    expect(await listsPart({ projector: away }).check()).toEqual({ ok: false, why: 'the lists do not answer' });
  });

  it('says of a feed why nothing goes out, and takes what waits for no fault', async () => {
    const feed = (health: FeedHealth) => ({
      publish: async () => undefined,
      health: async () => health,
      close: async () => undefined,
    });
    const relay = (state: 'following' | 'trying-again', lastError?: string) => ({
      status: async () => ({
        state,
        position: '1',
        lag: 5,
        published: 0,
        tellingAgain: false,
        parked: [],
        ...(lastError === undefined ? {} : { lastError }),
      }),
      stop: async () => undefined,
    });
    expect(await feedPart({ feed: feed({ ok: true }), relay: relay('following') }).check()).toEqual({
      ok: true,
      lag: 5,
    });
    expect(
      await feedPart({ feed: feed({ ok: false, why: 'no broker answers' }), relay: relay('following') }).check(),
    ).toEqual({
      ok: false,
      lag: 5,
      why: 'no broker answers',
    });
    expect(
      await feedPart({ feed: feed({ ok: true }), relay: relay('trying-again', 'FeedAway') }).check(),
    ).toMatchObject({
      ok: false,
      why: 'trying-again: FeedAway',
    });
  });
});
