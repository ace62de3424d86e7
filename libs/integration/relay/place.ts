import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  BEGINNING,
  landmarkAmong,
  type LogSlice,
  type ParkedInFeed,
  type Position,
  type RecordedEvent,
  type StreamName,
} from '#libs/ports';
import { publish } from './publish';
import type { RelayOptions } from './relay';
import { retryParked } from './retry-parked';
import { placeOf, sharedPart } from './shared-part';
import type { Stopping } from './stopping';
import { tell } from './tell-slice';

/** Events told at once: some milliseconds of work. */
const EVENTS_A_TURN = 50;

/** Where the feed stands, and moving it on: publish first, note it then. What happens in between is published again. */
export class Place {
  #position: Position = BEGINNING;
  #parked = new Set<StreamName>();
  #published = 0;
  #isBehind = false;

  constructor(
    private readonly options: RelayOptions,
    private readonly stopping: Stopping,
  ) {}

  get position(): Position {
    return this.#position;
  }

  get published(): number {
    return this.#published;
  }

  /** Whether something is known to wait that could not be published. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  /** Begins from what is noted: nothing else counts. Whoever is parked is tried again. Throws when that is in another log. */
  async ground(): Promise<void> {
    const { log, progress, mapping } = this.options;
    this.#position = await progress.position();
    await this.#goToLandmark();
    // While no landmark is known: a place beyond the log throws. Nothing of another log may be told yet.
    await log.readAll({ after: this.#position, categories: mapping.categories, max: 1 });
    const { still, messages } = await retryParked(this.options, this.#position, this.stopping);
    this.#published += messages;
    this.#parked = new Set(still.map(({ stream }) => stream));
  }

  /** From there on nothing was published, whatever the place says: between the two there was nothing to tell. */
  async #goToLandmark(): Promise<void> {
    const { log, progress } = this.options;
    const [last] = await progress.landmarks();
    const at = last === undefined ? this.#position : await placeOf(last, log);
    if (at !== this.#position) await progress.moveOn(this.#position, at);
    this.#position = at;
  }

  async take(slice: LogSlice): Promise<void> {
    this.#isBehind = true;
    const { events, next } = slice;
    for (let at = EVENTS_A_TURN; at < events.length; at += EVENTS_A_TURN) {
      const turn = events.slice(at - EVENTS_A_TURN, at);
      await this.#publish(turn, turn.at(-1)?.position ?? next);
      // In the planner's own process pages have their turn in between.
      await nextTurn();
      this.stopping.edge();
    }
    await this.#publish(events.slice(lastTurnOf(events.length)), next);
    this.#isBehind = false;
  }

  async #publish(events: readonly RecordedEvent[], to: Position): Promise<void> {
    const { feed, mapping, progress } = this.options;
    const told = tell(events, mapping, this.#parked);
    const published = await this.stopping.last(publish(feed, told.tellings));
    this.#published += published.messages;
    const park = first([...published.park, ...told.park]);
    const landmark = landmarkAmong(events);
    await progress.moveOn(this.#position, to, { park, ...(landmark && { landmark }) });
    this.#position = to;
    for (const one of park) this.#tellParked(one);
  }

  /**
   * Publishes a log again that is not the one that was published: from the last place up to which both are known to be the
   * same, or from the beginning. Whoever was parked after that is told with the rest. Answers where it begins.
   */
  async goBack(): Promise<Position> {
    const { log, progress } = this.options;
    const { place, gone } = await sharedPart(await progress.landmarks(), log);
    const unpark = (await progress.parked()).filter(({ position }) => position > place).map(({ stream }) => stream);
    await progress.moveOn(await progress.position(), place, { unpark, forget: gone });
    return place;
  }

  #tellParked({ stream, position, eventType, why }: ParkedInFeed): void {
    this.#parked.add(stream);
    this.options.logger.error(
      { position, eventType, why },
      'an event cannot be told; what follows of its stream waits',
    );
  }
}

/** Where the last turn of so many events begins. */
const lastTurnOf = (events: number): number => Math.max(0, Math.ceil(events / EVENTS_A_TURN) - 1) * EVENTS_A_TURN;

/** Of each stream the earliest: what was refused stands before what could not be told at all. */
function first(parked: readonly ParkedInFeed[]): readonly ParkedInFeed[] {
  const byStream = new Map<StreamName, ParkedInFeed>();
  for (const one of parked) if (!byStream.has(one.stream)) byStream.set(one.stream, one);
  return [...byStream.values()];
}
