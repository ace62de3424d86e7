import { setTimeout as pauseFor } from 'node:timers/promises';
import { EventLogError, type Position } from '#libs/ports';
import type { ProjectionStatus } from '../read-store';
import { CheckpointMoved } from '../store/slot';
import { LiveLists, LOOK_AGAIN_MS } from './live-lists';
import { Outage } from './outage';
import type { Projector, ProjectorOptions } from './projector';
import { listsNamed, rebuildList } from './rebuild';
import { Waiters } from './waiters';
import { watchLists, type WatchedLists } from './watch-lists';

const WORDS = { begins: 'lists stopped following the log; trying again', ends: 'lists follow the log again' };

/** One worker: takes the lists that nobody keeps up and folds the log into them, until it is stopped. */
export class Runner implements Projector {
  readonly #options: ProjectorOptions;
  readonly #stopping = new AbortController();
  readonly #waiters = new Waiters();
  readonly #outage: Outage;
  readonly #lists: LiveLists;
  readonly #elsewhere: WatchedLists;
  #isWaiting = false;
  #running: Promise<void> = Promise.resolve();

  constructor(options: ProjectorOptions) {
    this.#options = options;
    this.#outage = new Outage(options.logger, WORDS);
    this.#elsewhere = watchLists(options);
    this.#lists = new LiveLists(options, this.#stopping.signal, {
      reached: (position) => this.#waiters.reached(position),
      well: () => this.#outage.over(),
    });
  }

  start(): void {
    this.#running = this.#run();
  }

  async caughtUpTo(position: Position, timeoutMs: number): Promise<boolean> {
    if (!this.#lists.keepsAll) return this.#elsewhere.caughtUpTo(position, timeoutMs);
    if (this.#lists.reached() >= position) return true;
    if (this.#stopping.signal.aborted) return false;
    return this.#waiters.wait(position, timeoutMs);
  }

  async status(): Promise<readonly ProjectionStatus[]> {
    return this.#elsewhere.status();
  }

  async rebuild(name?: string): Promise<void> {
    const { log, store, logger } = this.#options;
    for (const projection of listsNamed(store.progress.projections, name)) {
      const { slot } = await rebuildList({ log, store, projection, ...this.#lists.ways });
      logger.info({ list: projection.name, position: slot.position }, 'list rebuilt');
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#lists.newVersions.ended();
    this.#waiters.giveUp();
    await this.#elsewhere.stop();
    await this.#lists.keeping.release();
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        if (!(await this.#lists.ground())) await this.#waitForTurn();
        else if (!(await this.#keepUp())) return;
      } catch (error) {
        if (isClosed(error)) return;
        if (!(await this.#recover(error))) await this.#pause(this.#outage.failed(error));
      }
    }
  }

  async #keepUp(): Promise<boolean> {
    if (this.#isWaiting) this.#options.logger.info({}, 'no other projector keeps the lists any more; taking over');
    this.#isWaiting = false;
    return this.#lists.follow();
  }

  async #waitForTurn(): Promise<void> {
    this.#outage.over();
    if (!this.#isWaiting) this.#options.logger.info({}, 'another projector keeps the lists; waiting for its turn');
    this.#isWaiting = true;
    await this.#pause(LOOK_AGAIN_MS);
  }

  /** Whether there is nothing to wait for before going on. */
  async #recover(error: unknown): Promise<boolean> {
    const { logger } = this.#options;
    if (error instanceof CheckpointMoved) {
      logger.info({ reason: error.message }, 'lists were moved on elsewhere; reading where they stand');
      return true;
    }
    if (!(error instanceof EventLogError && error.kind === 'positionBeyondLog')) return false;
    logger.error({}, 'the lists come from another log; building them anew');
    return this.#lists.startOver().then(
      () => true,
      () => false,
    );
  }

  async #pause(ms: number): Promise<void> {
    await pauseFor(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}

const isClosed = (error: unknown): boolean => error instanceof EventLogError && error.kind === 'closed';
