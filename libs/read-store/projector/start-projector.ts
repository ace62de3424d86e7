import { setTimeout as pauseFor } from 'node:timers/promises';
import { EventLogError, type EventLog, type LogSlice, type Position } from '#libs/ports';
import type { Projection } from '#libs/projections';
import type { ProjectionStatus } from '../read-store';
import type { ProgressStore } from '../store/progress-store';
import { CheckpointMoved } from '../store/slot';
import { Breather } from './breather';
import { categoriesOf, foldingsOf, reachedBy } from './catch-up';
import { foldToEnd, Stretch } from './fold-log';
import { type Folding, unknownTypes } from './folding';
import type { Projector, ProjectorLogger, ProjectorOptions } from './projector';
import { buildNext } from './rebuild';
import { statusOf } from './status';
import { Turns } from './turns';
import { Waiters } from './waiters';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Starts keeping the lists up with the log, in the background. */
export function startProjector(options: ProjectorOptions): Projector {
  const runner = new Runner(options.log, options.store.progress, options.logger);
  runner.start();
  return runner;
}

class Runner implements Projector {
  readonly #stopping = new AbortController();
  readonly #turns = new Turns();
  readonly #waiters = new Waiters();
  readonly #rebuilding = new Set<string>();
  readonly #unknown = new Set<string>();
  #foldings = new Map<string, Folding>();
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: EventLog,
    private readonly store: ProgressStore,
    private readonly logger: ProjectorLogger,
  ) {}

  start(): void {
    this.#running = this.#run();
  }

  async caughtUpTo(position: Position, timeoutMs: number): Promise<boolean> {
    if (this.#reached() >= position) return true;
    if (this.#stopping.signal.aborted) return false;
    return this.#waiters.wait(position, timeoutMs);
  }

  async status(): Promise<readonly ProjectionStatus[]> {
    return statusOf(this.log, this.store);
  }

  async rebuild(name?: string): Promise<void> {
    const wanted = this.store.projections.filter((p) => name === undefined || p.name === name);
    if (wanted.length === 0) throw new RangeError(`there is no list called ${name ?? ''}`);
    for (const projection of wanted) await this.#rebuildOne(projection);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#waiters.giveUp();
  }

  async #rebuildOne(projection: Projection): Promise<void> {
    if (this.#rebuilding.has(projection.name)) throw new Error(`the list ${projection.name} is being rebuilt already`);
    this.#rebuilding.add(projection.name);
    try {
      const next = await buildNext(this.log, this.store, projection);
      // The last few events and the switch happen between two slices of the live work, so none falls in between.
      await this.#turns.take(async () => {
        await foldToEnd(this.log, this.store, next, new Breather());
        await this.store.switchTo(next.slot);
        this.#foldings.set(projection.name, next);
      });
      this.#waiters.reached(this.#reached());
      this.logger.info({ list: projection.name, position: next.slot.position }, 'list rebuilt');
    } finally {
      this.#rebuilding.delete(projection.name);
    }
  }

  async #run(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#ground();
        pause = FIRST_PAUSE_MS;
        await this.#follow();
        return;
      } catch (error) {
        if (isClosed(error)) return;
        if (await this.#recover(error)) continue;
        await pauseFor(pause, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  /** Begins from what is committed: nothing folded before counts. */
  async #ground(): Promise<void> {
    this.#foldings = await foldingsOf(this.log, this.store);
    this.#waiters.reached(this.#reached());
  }

  async #follow(): Promise<void> {
    const stretch = new Stretch(this.store, () => [...this.#foldings.values()]);
    const breather = new Breather();
    const categories = categoriesOf(this.store.projections);
    const { signal } = this.#stopping;
    for await (const slice of this.log.subscribe({ after: this.#reached(), categories, signal })) {
      await this.#turns.take(() => stretch.take(slice, breather));
      this.#tellUnknown(slice);
      this.#waiters.reached(this.#reached());
    }
  }

  /** Whether there is nothing to wait for before going on. */
  async #recover(error: unknown): Promise<boolean> {
    if (error instanceof CheckpointMoved) {
      this.logger.info({ reason: error.message }, 'lists were moved on elsewhere; reading where they stand');
      return true;
    }
    if (error instanceof EventLogError && error.kind === 'positionBeyondLog') {
      this.logger.warn({}, 'the lists come from another log; building them anew');
      for (const projection of this.store.projections) await this.store.startOver(projection);
      return true;
    }
    const why = error instanceof Error ? { name: error.name, code: (error as { code?: unknown }).code } : {};
    this.logger.error(why, 'lists stopped following the log; trying again');
    return false;
  }

  #tellUnknown(slice: LogSlice): void {
    for (const type of unknownTypes(slice.events)) {
      if (this.#unknown.has(type)) continue;
      this.#unknown.add(type);
      this.logger.warn({ type }, 'the log holds an event type that this version does not know; lists leave it out');
    }
  }

  /** How far every list has been committed. */
  #reached(): Position {
    return reachedBy(this.#foldings.values());
  }
}

const isClosed = (error: unknown): boolean => error instanceof EventLogError && error.kind === 'closed';
