import { appendFile, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FeedMessage } from '#libs/ports';
import { openFileFeed } from '.';

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

const at = (day: string) => (): number => Date.parse(`${day}T12:00:00Z`);
const opened = (day = '2026-03-02') => openFileFeed({ folder, now: at(day) });
const fileOn = (day = '2026-03-02'): string => path.join(folder, `feed-${day}.jsonl`);
const linesOf = async (day?: string): Promise<unknown[]> =>
  (await readFile(fileOn(day), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

describe('a feed in files', () => {
  it('holds CloudEvents as JSON, one a line', async () => {
    const feed = await opened();
    await feed.publish([message(1), message(2)]);
    await feed.close();
    expect(await linesOf()).toMatchObject([
      { specversion: '1.0', sequence: '0000000001', partitionkey: 'a-key', data: { redFlags: 1 } },
      { specversion: '1.0', sequence: '0000000002', partitionkey: 'a-key', data: { redFlags: 2 } },
    ]);
  });

  it('is for the account that runs it and nobody else', async () => {
    const feed = await opened();
    await feed.publish([message(1)]);
    await feed.close();
    expect([(await stat(folder)).mode & 0o777, (await stat(fileOn())).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  it.each([
    ['half a line', '{"specversion":"1.0","id":"0000'],
    ['half a line after a whole one', `${JSON.stringify({ id: 'whole' })}\n{"specv`],
    ['bytes that the disk had never been given', '\u0000\u0000\u0000\n\u0000\u0000'],
  ])('cuts off what a crash left at the end: %s', async (_what, torn) => {
    const before = await opened();
    await before.publish([message(1)]);
    await before.close();
    await appendFile(fileOn(), torn);
    const after = await opened();
    await after.publish([message(2)]);
    await after.close();
    const whole = torn.startsWith('{"id"') ? [{ id: 'whole' }] : [];
    expect(await linesOf()).toMatchObject([{ sequence: '0000000001' }, ...whole, { sequence: '0000000002' }]);
  });

  it('repairs a file in which nothing is whole', async () => {
    await (await opened()).close();
    await writeFile(fileOn(), '{"specv');
    const feed = await opened();
    await feed.publish([message(1)]);
    await feed.close();
    expect(await linesOf()).toHaveLength(1);
  });

  it('begins a file each day, and does not go back when the clock does', async () => {
    for (const [n, day] of ['2026-03-02', '2026-03-03', '2026-03-01'].entries()) {
      const feed = await opened(day);
      await feed.publish([message(n)]);
      await feed.close();
    }
    expect((await readdir(folder)).sort()).toEqual(['feed-2026-03-02.jsonl', 'feed-2026-03-03.jsonl']);
    expect(await linesOf('2026-03-03')).toMatchObject([{ data: { redFlags: 1 } }, { data: { redFlags: 2 } }]);
  });

  it('removes what is older than it is to be kept, and nothing else', async () => {
    const feed = await opened('2026-03-02');
    await feed.publish([message(1)]);
    await feed.close();
    await writeFile(path.join(folder, 'somebody-elses-notes.txt'), 'not ours');
    const later = await opened('2026-04-30');
    await later.publish([message(2)]);
    await later.close();
    expect((await readdir(folder)).sort()).toEqual(['feed-2026-04-30.jsonl', 'somebody-elses-notes.txt']);
  });
});
