import { BEGINNING, type EventLog, type Position } from '#libs/ports';
import type { ReadStore } from '../open-read-store';
import { slotAmong } from '../store/progress-store';
import { Outage } from './outage';
import type { ListsProgress, ProjectorLogger } from './projector';
import { statusOf } from './status';
import { Waiters } from './waiters';

/** How often the checkpoints are read while somebody waits, and while the database does not answer. */
const LOOK_MS = 25;
const LOOK_WHEN_AWAY_MS = 500;
/** A question is always looked at once: an answer takes so long at most. */
const LEAST_PATIENCE_MS = 100;
const SILENT: ProjectorLogger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const WORDS = {
  begins: 'how far the lists are cannot be read; trying again',
  ends: 'how far the lists are can be read',
};

export interface WatchOptions {
  readonly store: Pick<ReadStore, 'progress'>;
  /** To say how far behind the lists are: without it, or for an account that may not read the whole log, that is unknown. */
  readonly log?: EventLog;
  readonly logger?: ProjectorLogger;
}

/** How far the lists are, for a process that does not keep them up itself. */
export interface WatchedLists extends ListsProgress {
  /** Answers all who wait with no. */
  stop(): Promise<void>;
}

/** Watches lists that another process keeps up: reads the checkpoints, and only while somebody waits. */
export const watchLists = (options: WatchOptions): WatchedLists => new Watch(options);

class Watch implements WatchedLists {
  readonly #options: WatchOptions;
  readonly #waiters = new Waiters();
  readonly #outage: Outage;
  #looking: NodeJS.Timeout | undefined;
  #isLooking = false;
  #isStopped = false;
  /** The furthest that anybody asked for: so much at least has been recorded. */
  #recorded = BEGINNING;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#outage = new Outage(options.logger ?? SILENT, WORDS);
  }

  async caughtUpTo(position: Position, timeoutMs: number): Promise<boolean> {
    if (this.#isStopped) return false;
    if (position > this.#recorded) this.#recorded = position;
    const answer = this.#waiters.wait(position, Math.max(timeoutMs, LEAST_PATIENCE_MS));
    clearTimeout(this.#looking);
    if (!this.#isLooking) void this.#look();
    return answer;
  }

  status() {
    const { log, store } = this.#options;
    return statusOf({ log, progress: store.progress, recorded: this.#recorded });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#looking);
    this.#waiters.giveUp();
  }

  /** One question for all who wait, then again after a while if anybody still does. */
  async #look(): Promise<void> {
    this.#isLooking = true;
    const again = await this.#read();
    this.#isLooking = false;
    if (this.#isStopped || this.#waiters.isEmpty) return;
    this.#looking = setTimeout(() => void this.#look(), again).unref();
  }

  async #read(): Promise<number> {
    const { progress } = this.#options.store;
    try {
      const standings = await progress.standings();
      const positions = progress.projections.map((list) => slotAmong(standings, list)?.position ?? BEGINNING);
      this.#waiters.reached(positions.reduce((least, p) => (p < least ? p : least), positions[0] ?? BEGINNING));
      this.#outage.over();
      return LOOK_MS;
    } catch (error) {
      this.#outage.failed(error);
      return LOOK_WHEN_AWAY_MS;
    }
  }
}
