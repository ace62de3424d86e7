import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FeedMessage } from '#libs/ports';
import { CannotHandle, consume, rememberInMemory, rememberInStore, type ConsumerStore } from '.';

const message = (subject: string, n: number): FeedMessage => ({
  id: `${subject}-${n}`,
  source: '/throughline',
  type: 'example.throughline.move-approved.v1',
  subject,
  time: '2026-03-02T09:30:00.000Z',
  dataschema: 'tag:throughline.example,2026:feed/move-approved.v1',
  sequence: String(n).padStart(10, '0'),
  data: { redFlags: n },
});
const [maya1, maya2, maya3] = [message('maya', 1), message('maya', 2), message('maya', 3)] as const;
const [robin1, robin2] = [message('robin', 1), message('robin', 2)] as const;

async function* feedOf(...messages: readonly FeedMessage[]): AsyncGenerator<FeedMessage> {
  for (const one of messages) yield await Promise.resolve(one);
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'throughline-consumer-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
let files = 0;

describe.each<[string, () => Promise<ConsumerStore>]>([
  ['in memory', async () => rememberInMemory()],
  ['in a file', () => rememberInStore({ file: path.join(folder, `${++files}.db`) })],
])('a consumer that remembers %s', (_where, open) => {
  let store: ConsumerStore;
  let handled: string[];
  let lines: string[];
  beforeEach(async () => {
    store = await open();
    handled = [];
    lines = [];
  });
  afterEach(() => store.close());

  const keep = (fields: object, words: string): void => void lines.push(`${words} ${JSON.stringify(fields)}`);
  const logger = { info: keep, warn: keep, error: keep };
  const pauses = { first: 1, longest: 4 };
  const handle = async ({ id }: FeedMessage): Promise<void> => void handled.push(id);
  const run = (messages: readonly FeedMessage[], how: (one: FeedMessage) => Promise<void> = handle) =>
    consume({ messages: feedOf(...messages), store, handle: how, logger, pauses });

  it('handles what comes again once, whoever it is of', async () => {
    await run([maya1, robin1, maya1, maya2, robin1]);
    await run([maya1, maya2, robin1, robin2]);
    expect(handled).toEqual(['maya-1', 'robin-1', 'maya-2', 'robin-2']);
  });

  it('tries again what did not work for now, in its order', async () => {
    let failures = 3;
    await run([maya1, maya2], async (one) => {
      if (failures-- > 0) throw new Error('away, holding a secret');
      await handle(one);
    });
    expect(handled).toEqual(['maya-1', 'maya-2']);
    expect(lines).toHaveLength(3);
    expect(lines.join()).not.toContain('secret');
  });

  it('keeps aside what it cannot handle, with what follows of the same subject; everybody else’s go on', async () => {
    await run([maya1, maya2, robin1, maya3, robin2], async (one) => {
      if (one.id === 'maya-2') throw new CannotHandle('refused');
      await handle(one);
    });
    expect(handled).toEqual(['maya-1', 'robin-1', 'robin-2']);
    expect(await store.held()).toEqual([
      { message: maya2, why: 'refused' },
      { message: maya3, why: 'one before it of the same subject waits' },
    ]);
    expect(lines).toEqual([expect.stringContaining('maya-2')]);
  });

  it('handles it first when it is started again, in its order, when it can', async () => {
    const refuse = async (one: FeedMessage): Promise<void> => {
      if (one.id === 'maya-1') throw new CannotHandle('refused');
      await handle(one);
    };
    await run([maya1, maya2], refuse);
    await run([maya3, robin1], refuse);
    expect(handled).toEqual(['robin-1']);
    await run([robin2]);
    expect(handled).toEqual(['robin-1', 'maya-1', 'maya-2', 'maya-3', 'robin-2']);
    expect(await store.held()).toEqual([]);
  });

  it('leaves what it was about to handle when it is told to stop: it comes again', async () => {
    const stopping = new AbortController();
    let asked = 0;
    async function* source(): AsyncGenerator<FeedMessage> {
      for (const one of [maya1, maya2]) {
        asked++;
        yield await Promise.resolve(one);
      }
    }
    const away = async (): Promise<void> => {
      stopping.abort();
      throw new Error('away');
    };
    await consume({ messages: source(), store, handle: away, logger, signal: stopping.signal });
    expect({ asked, isDone: await store.isDone('maya-1') }).toEqual({ asked: 1, isDone: false });
    await run([maya1]);
    expect(handled).toEqual(['maya-1']);
  });

  it('forgets after two months what it has handled: the feed has long done so', async () => {
    const at = (day: string) => (): number => Date.parse(`${day}T00:00:00Z`);
    await consume({ messages: feedOf(maya1), store, handle, logger, now: at('2026-01-01') });
    await consume({ messages: feedOf(), store, handle, logger, now: at('2026-02-28') });
    expect(await store.isDone('maya-1')).toBe(true);
    await consume({ messages: feedOf(), store, handle, logger, now: at('2026-03-05') });
    expect(await store.isDone('maya-1')).toBe(false);
  });

  it('ends with the error of the feed', async () => {
    async function* broken(): AsyncGenerator<FeedMessage> {
      yield await Promise.resolve(maya1);
      throw new Error('the feed is gone');
    }
    await expect(consume({ messages: broken(), store, handle, logger })).rejects.toThrow('the feed is gone');
    expect(handled).toEqual(['maya-1']);
  });
});
