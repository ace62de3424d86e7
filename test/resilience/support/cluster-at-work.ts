import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openKurrentEventLog } from '#libs/adapters/event-log-kurrentdb';
import { openFeedProgress } from '#libs/adapters/feed-progress-sql';
import type { EventLog, FeedProgress } from '#libs/ports';
import type { StoreAddress } from '#libs/sql-kit';
import { launchAppProcess, type LaunchedApp } from '../../support/cluster/app-process';
import { KurrentStandIn } from '../../support/kurrentdb-stand-in';

type OnServer = Extract<StoreAddress, { readonly schema: string }>;

/** What projector and relay processes of a cluster stand on: a KurrentDB stand-in and a database of a real PostgreSQL. */
export class ClusterAtWork {
  readonly #launched: LaunchedApp[] = [];

  private constructor(
    private readonly folder: string,
    readonly events: KurrentStandIn,
    readonly log: EventLog,
    readonly postgres: string,
  ) {}

  static async begin(postgres: string): Promise<ClusterAtWork> {
    const folder = await mkdtemp(path.join(tmpdir(), 'throughline-shutdown-'));
    await writeFile(path.join(folder, 'secret'), 'an invented secret for the feed of a test\n', { mode: 0o400 });
    const events = await KurrentStandIn.start();
    return new ClusterAtWork(folder, events, await openKurrentEventLog({ address: events.address }), postgres);
  }

  get lists(): OnServer {
    return { postgres: this.postgres, schema: 'lists' };
  }

  /** Launches an app; `other` settings win. */
  launch(app: 'projector' | 'relay', other: Readonly<Record<string, string>> = {}): LaunchedApp {
    const launched = launchAppProcess(app, {
      THROUGHLINE_ENGINE: 'cluster',
      THROUGHLINE_EVENTS: this.events.address,
      THROUGHLINE_POSTGRES: this.postgres,
      THROUGHLINE_DATA: path.join(this.folder, 'data'),
      ...(app === 'relay' ? { THROUGHLINE_FEED: 'file', THROUGHLINE_FEED_SECRET_FILE: this.#secret } : {}),
      ...other,
    });
    this.#launched.push(launched);
    return launched;
  }

  /** The place of the relay's feed, as the relay has it. */
  feedPlace(feed = 'file'): Promise<FeedProgress> {
    return openFeedProgress({ postgres: this.postgres, schema: 'feed' }, feed);
  }

  /** Ids of what was published, in order, repeats and all. */
  async published(): Promise<readonly string[]> {
    const days = path.join(this.folder, 'data', 'feed');
    const found: string[] = [];
    for (const day of (await readdir(days)).sort()) {
      const lines = (await readFile(path.join(days, day), 'utf8')).split('\n').filter(Boolean);
      found.push(...lines.map((line) => (JSON.parse(line) as { id: string }).id));
    }
    return found;
  }

  async end(): Promise<void> {
    for (const one of this.#launched) one.tell('SIGKILL');
    await Promise.all(this.#launched.map(({ ended }) => ended));
    await this.log.close();
    this.events.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  get #secret(): string {
    return path.join(this.folder, 'secret');
  }
}

/** How an app ends that stops in good order: within its eight seconds, for after that it leaves with status 1. */
export const IN_GOOD_ORDER = { status: 0, signal: null };

export const says = (app: Pick<LaunchedApp, 'log'>, words: string): boolean =>
  app.log().some((line) => line.includes(words));

/** What the last line of its log says. */
export function lastWords(app: Pick<LaunchedApp, 'log'>): string {
  return (JSON.parse(app.log().at(-1) ?? '{}') as { msg?: string }).msg ?? '';
}
