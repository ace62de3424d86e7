import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFileFeed } from '#libs/adapters/feed-file';
import type { FeedMessage } from '#libs/ports';
import { NotifyStandIn } from '../../../test/support/notify-stand-in';
import { makeBackup } from '../backup/make-backup';
import { restoreBackup } from '../backup/restore-backup';
import { readConfig, type Config } from '../config';
import { openEngine } from '../engine';
import { runAlerts } from './alerts-process';

const LINK = '/from-feed/wJ3v9nN0mFQ0mB1s2bE0aQ7m5y8h6G4k2d0c9Z7x5Y1';
const WAIT_MS_MAX = 10_000;

const told = (n: number, redFlags: number): FeedMessage => ({
  id: `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
  source: '/throughline',
  type: 'example.throughline.move-put-forward.v1',
  subject: 'a-key',
  time: new Date().toISOString(),
  dataschema: 'tag:throughline.example,2026:feed/move-put-forward.v1',
  sequence: String(n).padStart(10, '0'),
  data: { move: 'a-move', redFlags, amberFlags: 1, link: LINK },
});

describe('A duty team is told of moves with red flags', () => {
  const notify = new NotifyStandIn();
  let data: string;
  let config: Config;
  beforeAll(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'throughline-alerts-'));
    const notifyKeyFile = path.join(data, 'notify.key');
    await writeFile(notifyKeyFile, 'duty-00000000-0000-4000-8000-0000000000aa-00000000-0000-4000-8000-0000000000bb\n');
    config = readConfig(
      {},
      {
        data,
        feed: 'file',
        logLevel: 'silent',
        notifyKeyFile,
        notifyTemplate: '00000000-0000-4000-8000-0000000000cc',
        notifyTo: 'duty@somewhere.example',
        notifyUrl: await notify.start(),
        plannerUrl: 'https://planner.example',
      },
    );
  });
  afterAll(async () => {
    await notify.stop();
    await rm(data, { recursive: true, force: true });
  });

  const publish = async (to: string, ...messages: readonly FeedMessage[]): Promise<void> => {
    const feed = await openFileFeed({ folder: path.join(to, 'feed') });
    for (const message of messages) await feed.publish([message]);
    await feed.close();
  };

  /** Runs the alerts until so many have been sent in all. */
  async function runUntil(sent: number, its = config): Promise<void> {
    const stopping = new AbortController();
    const running = runAlerts(its, stopping.signal);
    const end = Date.now() + WAIT_MS_MAX;
    while (notify.sent.length < sent && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    stopping.abort();
    await running;
  }

  it('by an email of counts, with a link for whoever may look; none where there is no red flag', async () => {
    await publish(data, told(1, 0), told(2, 2));
    await runUntil(1);
    expect(notify.sent).toEqual([told(2, 2).id]);
    expect(notify.asked.at(-1)?.body).toMatchObject({
      personalisation: {
        what: 'put forward',
        red_flags: '2',
        amber_flags: '1',
        link: `https://planner.example${LINK}`,
      },
    });
  });

  it('once, although the feed says it twice and the alerts are started anew', async () => {
    await publish(data, told(2, 2), told(3, 1));
    await runUntil(2);
    expect(notify.sent).toEqual([told(2, 2).id, told(3, 1).id]);
  });

  it('once, also on an installation that was restored of a backup, whose feed says everything again', async () => {
    await (await openEngine(config)).close();
    const { files } = await makeBackup(config, path.join(data, 'backup'));
    expect(files.map(({ name }) => name)).toContain('alerts.db');
    const restored = path.join(data, 'restored');
    await restoreBackup({ from: path.join(data, 'backup'), to: restored });
    await publish(restored, told(2, 2), told(3, 1), told(9, 1));
    await runUntil(3, { ...config, data: restored });
    expect(notify.sent.slice(2)).toEqual([told(9, 1).id]);
  });

  it('also when Notify asked for patience', async () => {
    notify.refusals = [429, 500];
    await publish(data, told(4, 1));
    await runUntil(4);
    expect(notify.sent).toContain(told(4, 1).id);
  });

  it.each([
    ['there is no feed', { feed: 'off' }, /feed/],
    ['nobody is named to send to', { notifyTo: undefined }, /notifyTo: alerts are not sent without/],
    ['the key cannot be read', { notifyKeyFile: '/nowhere/at-all' }, /notifyKeyFile: .* \(ENOENT\)/],
  ])('not at all when %s, and says what is missing', async (_what, change, said) => {
    const running = runAlerts({ ...config, ...change }, new AbortController().signal);
    await expect(running).rejects.toThrow(said);
  });

  it('and the key of Notify stands in nothing that is kept', async () => {
    const kept = await readFile(path.join(data, 'alerts.db'), 'latin1');
    expect(kept).not.toMatch(/00bb|duty@/);
  });
});
