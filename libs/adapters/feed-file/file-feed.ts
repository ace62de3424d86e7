import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { checkBatch, toCloudEvent } from '#libs/feed-kit';
import type { FeedHealth, FeedMessage, IntegrationFeed, NonEmptyArray } from '#libs/ports';
import { appendTo, fileOf, prepareFolder, removeBefore } from './day-files';

/** How long a file stays, days: as long as a topic keeps its messages. */
const KEEP_DAYS = 30;
const DAY_MS = 86_400_000;

export interface FileFeedOptions {
  readonly folder: string;
  /** Files of days longer ago than this are removed: pseudonymous is still personal. */
  readonly keepDays?: number;
  /** Milliseconds since 1970; the computer's clock unless given. */
  readonly now?: () => number;
}

/**
 * Opens the feed in files: CloudEvents as JSON, one a line, one file a day (`feed-2026-03-02.jsonl`, UTC). Whoever receives it reads
 * the files in the order of their names. Throws what the file system throws.
 */
export async function openFileFeed(options: FileFeedOptions): Promise<IntegrationFeed> {
  const { folder, keepDays = KEEP_DAYS, now = Date.now } = options;
  return new FileFeed({ folder, keepDays, now }, await prepareFolder(folder));
}

class FileFeed implements IntegrationFeed {
  #closed = false;
  /** The batch under way and those that wait for it. */
  #last: Promise<void> = Promise.resolve();
  /** Counts the batches that failed: what was asked for before a failure was known may not overtake it. */
  #failures = 0;
  #mayBeTorn = false;
  #day: string;

  constructor(
    private readonly options: Required<FileFeedOptions>,
    lastDay: string | undefined,
  ) {
    this.#day = lastDay ?? '';
  }

  async publish(batch: NonEmptyArray<FeedMessage>): Promise<void> {
    if (this.#closed) throw new Error('the feed is closed');
    checkBatch(batch);
    const text = batch.map((message) => `${JSON.stringify(toCloudEvent(message))}\n`).join('');
    const failuresKnown = this.#failures;
    const turn = this.#last.then(() => this.#append(text, failuresKnown));
    this.#last = turn.catch(() => undefined);
    await turn;
  }

  async health(): Promise<FeedHealth> {
    if (this.#closed) return { ok: false, why: 'the feed is closed' };
    const { folder } = this.options;
    const reach = access(folder, constants.W_OK).then(() => access(`${folder}/.`));
    return reach.then(
      () => ({ ok: true }),
      (error: NodeJS.ErrnoException) => ({
        ok: false,
        why: `the folder of the feed cannot be written to: ${error.code ?? ''}`,
      }),
    );
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
  }

  async #append(text: string, failuresKnown: number): Promise<void> {
    if (failuresKnown !== this.#failures) throw new Error('an earlier batch was not kept: send that one first');
    try {
      if (this.#mayBeTorn) await prepareFolder(this.options.folder);
      this.#mayBeTorn = false;
      await this.#turnDay();
      await appendTo(fileOf(this.options.folder, this.#day), text);
    } catch (error) {
      this.#failures += 1;
      this.#mayBeTorn = true;
      throw error;
    }
  }

  /** A clock that goes back does not: files are read in the order of their names. */
  async #turnDay(): Promise<void> {
    const { folder, keepDays, now } = this.options;
    const today = dayAt(now());
    if (today <= this.#day) return;
    this.#day = today;
    await removeBefore(folder, dayAt(now() - keepDays * DAY_MS));
  }
}

const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 'YYYY-MM-DD'.length);
