import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FeedMessage } from '#libs/ports';
import { fileMessages, openFileFeed } from '.';

const message = (n: number): FeedMessage => ({
  id: `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
  source: '/throughline',
  type: 'example.throughline.move-approved.v1',
  subject: 'a-key',
  time: '2026-03-02T09:30:00.000Z',
  dataschema: 'tag:throughline.example,2026:feed/move-approved.v1',
  sequence: String(n).padStart(10, '0'),
  data: { redFlags: n },
});

let folder: string;
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'throughline-feed-')), 'feed');
});
afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

const publish = async (day: string, ...numbers: readonly number[]): Promise<void> => {
  const feed = await openFileFeed({ folder, now: () => Date.parse(`${day}T12:00:00Z`) });
  for (const n of numbers) await feed.publish([message(n)]);
  await feed.close();
};

/** Takes as many messages as are wanted, doing something before the next after each. */
async function take(
  wanted: number,
  between: (taken: number) => Promise<void> = async () => undefined,
): Promise<number[]> {
  const stopping = new AbortController();
  const numbers: number[] = [];
  for await (const { data } of fileMessages({ folder, signal: stopping.signal, lookAgainMs: 1 })) {
    numbers.push(Number(data['redFlags']));
    await between(numbers.length);
    if (numbers.length === wanted) stopping.abort();
  }
  return numbers;
}

describe('whoever receives a feed in files', () => {
  it('is given what is there, day by day, then what comes', async () => {
    await publish('2026-03-02', 1, 2);
    await publish('2026-03-03', 3);
    const taken = await take(6, async (n) => {
      if (n === 3) await publish('2026-03-03', 4);
      if (n === 4) await publish('2026-03-04', 5, 6);
    });
    expect(taken).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('waits for a folder that is not there yet', async () => {
    const taking = take(1);
    await publish('2026-03-02', 1);
    expect(await taking).toEqual([1]);
  });

  it('is not given half a line, and all of it once it is whole', async () => {
    await publish('2026-03-02', 1);
    const file = path.join(folder, 'feed-2026-03-02.jsonl');
    const whole = `${JSON.stringify({ ...message(2), specversion: '1.0' })}\n`;
    await appendFile(file, whole.slice(0, 40));
    expect(await take(2, async (n) => (n === 1 ? appendFile(file, whole.slice(40)) : undefined))).toEqual([1, 2]);
  });

  it('is given a file again when what it had read was cut off and other lines stand there', async () => {
    await publish('2026-03-02', 1, 2);
    const file = path.join(folder, 'feed-2026-03-02.jsonl');
    const taken = await take(3, async (n) => {
      if (n === 2) await writeFile(file, `${JSON.stringify({ ...message(33), note: 'x'.repeat(999) })}\n`);
    });
    expect(taken).toEqual([1, 2, 33]);
  });
});
