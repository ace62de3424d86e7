import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  BEGINNING,
  type LogSlice,
  type ParkedInFeed,
  type Position,
  type RecordedEvent,
  type StreamName,
} from '#libs/ports';
import { publish } from './publish';
import type { RelayOptions } from './relay';
import { retryParked } from './retry-parked';
import { tell } from './tell-slice';

/** Events told at once: some milliseconds of work. */
const EVENTS_A_TURN = 50;

/** Where the feed stands, and moving it on: publish first, note it then. What happens in between is published again. */
export class Place {
  #position: Position = BEGINNING;
  #parked = new Set<StreamName>();
  #published = 0;
  #isBehind = false;

  constructor(private readonly options: RelayOptions) {}

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

  /** Begins from what is noted: nothing else counts. Whoever is parked is tried again. */
  async ground(): Promise<void> {
    const { log, progress, mapping } = this.options;
    this.#position = await progress.position();
    // Throws when the place is in another log: then nothing of that log may be told yet.
    await log.readAll({ after: this.#position, categories: mapping.categories, max: 1 });
    const { still, messages } = await retryParked(this.options, this.#position);
    this.#published += messages;
    this.#parked = new Set(still.map(({ stream }) => stream));
  }

  async take(slice: LogSlice): Promise<void> {
    this.#isBehind = true;
    const park = new Map<StreamName, ParkedInFeed>();
    for (let at = 0; at < slice.events.length; at += EVENTS_A_TURN) {
      await this.#publish(slice.events.slice(at, at + EVENTS_A_TURN), park);
      // In the planner's own process pages have their turn in between.
      await nextTurn();
    }
    await this.options.progress.moveOn(this.#position, slice.next, { park: [...park.values()] });
    this.#position = slice.next;
    this.#isBehind = false;
    for (const one of park.values()) this.#tellParked(one);
  }

  async #publish(events: readonly RecordedEvent[], park: Map<StreamName, ParkedInFeed>): Promise<void> {
    const { feed, mapping } = this.options;
    const told = tell(events, mapping, new Set([...this.#parked, ...park.keys()]));
    const published = await publish(feed, told.tellings);
    this.#published += published.messages;
    // Of each stream the earliest: what was refused stands before what could not be told at all.
    for (const one of [...published.park, ...told.park]) if (!park.has(one.stream)) park.set(one.stream, one);
  }

  /** Publishes the whole log again. Whoever is parked is so in another log: they go first, so that none of it is passed over. */
  async startOver(from: Position): Promise<void> {
    const { progress } = this.options;
    const unpark = (await progress.parked()).map(({ stream }) => stream);
    await progress.moveOn(await progress.position(), from, { unpark });
  }

  #tellParked({ stream, position, eventType, why }: ParkedInFeed): void {
    this.#parked.add(stream);
    this.options.logger.error(
      { position, eventType, why },
      'an event cannot be told; what follows of its stream waits',
    );
  }
}
