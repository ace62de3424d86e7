import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  foldJourney,
  instantOf,
  promisesAlive,
  promisesAtTwelveWeeks,
  type PromiseAtTwelveWeeks,
  type PromisesAlive,
} from '#libs/domain/journey';
import { civilDate, londonDay, type CivilDate } from '#libs/domain/kernel';
import { promiseMade } from '#libs/domain/transitions';
import type { Clock, EventLog } from '#libs/ports';
import { streamOf } from './read-journey';
import type { Roll } from './roll';
import { StreamReader } from './stream-reader';

/** Of what was promised when moves were approved, how much was alive twelve weeks later. */
export interface PromisesReport {
  /** Moves are counted that happened twelve weeks or more before this day. */
  readonly on: CivilDate;
  readonly rows: readonly PromisesAlive[];
}

/** The promises of everybody to whom one was ever made, straight from the log. */
export class PromisesReader {
  constructor(
    private readonly log: EventLog,
    private readonly roll: Roll,
    private readonly clock: Clock,
  ) {}

  /** As known at an instant or by the end of a day, where one is given; `watch` is told how many are done, of how many. */
  async alive(
    asKnownAt?: string,
    watch: (done: number, total: number) => void = () => undefined,
  ): Promise<PromisesReport> {
    const cut = asKnownAt === undefined ? {} : { asKnownAt };
    const instant = instantOf(cut);
    const on = instant === null ? civilDate(this.clock.today()) : londonDay(new Date(instant).toISOString());
    const youngPeople = await this.roll.everybody(promiseMade.type);
    const streams = new StreamReader(this.log);
    const found: PromiseAtTwelveWeeks[] = [];
    let done = 0;
    for (const id of youngPeople) {
      const journey = await streams.whole(streamOf('journey', id));
      const contactLog = await streams.whole(streamOf('contactLog', id));
      found.push(...promisesAtTwelveWeeks(foldJourney(journey.events, contactLog.events, cut), on));
      watch(++done, youngPeople.size);
      await nextTurn();
    }
    return { on, rows: promisesAlive(found) };
  }
}
