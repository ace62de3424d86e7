import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFileFeed } from '#libs/adapters/feed-file';
import { fromCloudEvent } from '#libs/feed-kit';
import type { FeedMessage } from '#libs/ports';
import { describeFeedContract, type OpenedFeed } from '#libs/testing/feed-contract';

async function received(folder: string): Promise<FeedMessage[]> {
  const messages: FeedMessage[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const lines = (await readFile(path.join(folder, file), 'utf8')).split('\n').filter((line) => line !== '');
    messages.push(...lines.map((line) => fromCloudEvent(JSON.parse(line))));
  }
  return messages;
}

async function openInFolder(): Promise<OpenedFeed> {
  const home = await mkdtemp(path.join(tmpdir(), 'throughline-feed-'));
  const folder = path.join(home, 'feed');
  const feed = await openFileFeed({ folder });
  return {
    feed,
    received: () => received(folder),
    // A share that is no longer there; in its place something that cannot be written to.
    goAway: async () => {
      await rename(folder, `${folder}-elsewhere`);
      await writeFile(folder, '');
      return async () => {
        await rm(folder);
        await rename(`${folder}-elsewhere`, folder);
      };
    },
    cleanUp: async () => {
      await feed.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

describeFeedContract('files', openInFolder);
