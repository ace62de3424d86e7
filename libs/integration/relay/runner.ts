import { setTimeout as pauseFor } from 'node:timers/promises';
import { EventLogError, FeedMoved, type FeedTurn, type Position } from '#libs/ports';
import { Outage } from './outage';
import { Place } from './place';
import type { Pauses, Relay, RelayOptions, RelayStatus } from './relay';
import { OtherLog } from './shared-part';
import { BatchGivenUp, Stopping } from './stopping';

/** Said once, to whoever operates. */
const OTHER_LOG =
  'the log is not the one that was published, or was put back from a copy; publishing again from where both were the same';
const PAUSES: Pauses = { first: 100, longest: 30_000, turn: 1_000 };

/** One relay: takes its turn, publishes the log from where the feed stands, and waits when something is away. */
export class Runner implements Relay {
  readonly #stopping = new Stopping();
  readonly #pauses: Pauses;
  readonly #outage: Outage;
  readonly #place: Place;
  #state: RelayStatus['state'] = 'starting';
  /** Up to here a log that was put back is being published again. */
  #again: Position | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: RelayOptions) {
    this.#pauses = { ...PAUSES, ...options.pauses };
    this.#outage = new Outage(options.logger, this.#pauses);
    this.#place = new Place(options, this.#stopping);
  }

  start(): void {
    this.#running = this.#run().finally(() => (this.#state = 'stopped'));
  }

  async status(): Promise<RelayStatus> {
    const { log, progress } = this.options;
    const [position, parked] = await Promise.all([progress.position(), progress.parked()]);
    const head = await log.head().catch(() => undefined);
    const lag = head === undefined ? 'unknown' : Math.max(0, Number(BigInt(head) - BigInt(position)));
    const lastError = this.#state === 'trying-again' ? this.#outage.why : undefined;
    return {
      state: this.#state,
      position,
      lag,
      published: this.#place.published,
      tellingAgain: this.#again !== undefined,
      parked,
      ...(head === undefined ? {} : { head }),
      ...(lastError === undefined ? {} : { lastError }),
    };
  }

  async stop(): Promise<void> {
    this.#stopping.tell();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        const turn = await this.options.progress.takeTurn();
        if (turn === undefined) await this.#waitForTurn();
        else await this.#takeTurn(turn).finally(() => turn.release().catch(() => undefined));
      } catch (error) {
        if (isOf(error, 'closed') || this.#isLast(error)) return;
        if (!(await this.#recover(error))) await this.#tryLater(error);
      }
    }
  }

  /** Whether it is over because we were told to stop. */
  #isLast(error: unknown): boolean {
    if (error instanceof BatchGivenUp) {
      this.options.logger.warn(
        {},
        'told to stop while the feed does not answer; the batch is published again next time',
      );
    }
    return this.#stopping.signal.aborted;
  }

  async #takeTurn(turn: FeedTurn): Promise<void> {
    await this.#place.ground();
    if (!this.#place.isBehind) this.#state = 'following';
    const { log, mapping } = this.options;
    const signal = AbortSignal.any([this.#stopping.signal, turn.lost]);
    const { position: after } = this.#place;
    for await (const slice of log.subscribe({ after, categories: mapping.categories, signal })) {
      await this.#place.take(slice);
      this.#outage.over();
      this.#state = 'following';
      if (this.#again !== undefined && this.#place.position >= this.#again) this.#again = undefined;
    }
    // Ended without being told to: the log is closed, and asking again says so.
    if (!signal.aborted) await log.head();
  }

  async #waitForTurn(): Promise<void> {
    if (this.#state !== 'waiting')
      this.options.logger.info({}, 'another relay publishes the feed; waiting for its turn');
    this.#state = 'waiting';
    this.#again = undefined;
    await this.#pause(this.#pauses.turn);
  }

  async #tryLater(error: unknown): Promise<void> {
    this.#state = 'trying-again';
    await this.#pause(this.#outage.failed(error));
  }

  /** Whether there is nothing to wait for before going on. */
  async #recover(error: unknown): Promise<boolean> {
    const { logger } = this.options;
    if (error instanceof FeedMoved) {
      logger.info({}, 'another relay has published meanwhile; reading where the feed stands');
      return true;
    }
    if (!(error instanceof OtherLog || isOf(error, 'positionBeyondLog'))) return false;
    return this.#goBack().then(
      () => true,
      () => false,
    );
  }

  /** A log put back from a copy: what it holds now may be other than what was published from it. */
  async #goBack(): Promise<void> {
    const { log, logger } = this.options;
    const head = await log.head();
    const from = await this.#place.goBack();
    this.#again = head > from ? head : undefined;
    logger.error({ from, upTo: head }, OTHER_LOG);
  }

  async #pause(ms: number): Promise<void> {
    await pauseFor(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}

const isOf = (error: unknown, kind: EventLogError['kind']): boolean =>
  error instanceof EventLogError && error.kind === kind;
