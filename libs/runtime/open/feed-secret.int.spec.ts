import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../config';
import { feedSecret } from './feed-secret';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'feed-secret-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const config = (change: Readonly<Record<string, string>> = {}) => readConfig({ THROUGHLINE_DATA: folder, ...change });

describe('the secret of the feed', () => {
  it('is made once on one machine on trial, for its owner only, however many start at once', async () => {
    const [first, second] = await Promise.all([feedSecret(config()), feedSecret(config())]);
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect([second, await feedSecret(config())]).toEqual([first, first]);
    expect((await stat(path.join(folder, 'feed.secret'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['feed.secret']);
  });

  it('must be given where records are real or several machines share them', async () => {
    await expect(feedSecret(config({ NODE_ENV: 'production' }))).rejects.toThrow('name a file');
    const cluster = {
      THROUGHLINE_ENGINE: 'cluster',
      THROUGHLINE_EVENTS: 'kurrentdb://host',
      THROUGHLINE_POSTGRES: 'postgres://host/lists',
    };
    await expect(feedSecret(config(cluster))).rejects.toThrow('name a file');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is what the file that is named holds, without the end of its line', async () => {
    const file = path.join(folder, 'given');
    await writeFile(file, `${'s'.repeat(32)}\n`);
    const given = config({ NODE_ENV: 'production', THROUGHLINE_FEED_SECRET_FILE: file });
    expect(await feedSecret(given)).toBe('s'.repeat(32));
    await writeFile(file, 'short\n');
    await expect(feedSecret(given)).rejects.toThrow('too short');
    await rm(file);
    await expect(feedSecret(given)).rejects.toThrow('cannot be read (ENOENT)');
  });
});
