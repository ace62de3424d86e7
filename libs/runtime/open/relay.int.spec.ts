import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { inventedId, tell, told } from '#libs/testing/history';
import { known } from '#libs/testing/journey-builders';
import { readConfig } from '../config';
import { openEngine } from '../engine';
import { openProjectorProcess } from '../processes/projector-process';
import { openRelayProcess } from '../processes/relay-process';

const MAYA = inventedId(1);
const history = known('100', 'Maya', '2010-05-10').map((event) => told(MAYA, event.type, event.data));
const WAIT_MS_MAX = 10_000;

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'relay-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const config = (change: Readonly<Record<string, string>> = {}) =>
  readConfig({ THROUGHLINE_DATA: folder, THROUGHLINE_LOG_LEVEL: 'silent', ...change });

async function published(): Promise<string> {
  const feed = path.join(folder, 'feed');
  const days = await readdir(feed).catch(() => []);
  return (await Promise.all(days.map((day) => readFile(path.join(feed, day), 'utf8')))).join('');
}

describe('the feed of one process that does everything', () => {
  it('is published from there, and names nobody', async () => {
    const engine = await openEngine(config({ THROUGHLINE_FEED: 'file' }), { withFeed: true });
    await tell(engine.log, history);
    for (const until = Date.now() + WAIT_MS_MAX; (await published()) === '' && Date.now() < until;) await pauseFor(20);
    await engine.close();
    const lines = (await published()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({ source: '/throughline', specversion: '1.0' }),
    );
    expect(lines.join()).not.toMatch(new RegExp(`Maya|${MAYA}`));
  });

  it('is left to the planner by a command, and is none unless asked for', async () => {
    for (const opening of [
      openEngine(config({ THROUGHLINE_FEED: 'file' })),
      openEngine(config(), { withFeed: true }),
    ]) {
      const engine = await opening;
      await tell(engine.log, history.slice(0, 0));
      await engine.close();
    }
    expect(await readdir(folder)).not.toContain('feed');
  });

  it('has no relay and no projector beside it', async () => {
    await expect(openRelayProcess(config({ THROUGHLINE_FEED: 'file' }))).rejects.toThrow('a relay is of a cluster');
    await expect(openProjectorProcess(config())).rejects.toThrow('a projector is of a cluster');
  });

  it('does not start a relay that has nothing to publish to', async () => {
    const cluster = {
      THROUGHLINE_ENGINE: 'cluster',
      THROUGHLINE_EVENTS: 'kurrentdb://127.0.0.1:1?tls=false',
      THROUGHLINE_POSTGRES: 'postgres://127.0.0.1:1/none',
    };
    await expect(openRelayProcess(config(cluster))).rejects.toThrow('feed: there is nothing to publish to');
  });
});
