import { setImmediate as nextTurn } from 'node:timers/promises';
import { decode } from '#libs/event-catalogue';
import {
  figuresOfOne,
  foldJourney,
  instantOf,
  serviceFigures,
  type ServiceFigures,
  type YoungPersonFigures,
} from '#libs/domain/journey';
import {
  civilDate,
  londonDay,
  type CivilDate,
  type DomainEvent,
  type Recorded,
  type StreamKind,
} from '#libs/domain/kernel';
import { placementsLens } from '#libs/domain/placements';
import { profileLens } from '#libs/domain/profile';
import { contactLogLens, relationshipsLens } from '#libs/domain/relationships';
import { BEGINNING, type Clock, type EventLog, type Position, type StreamName } from '#libs/ports';
import { streamOf } from './read-journey';

const PAGE = 500;
/** How long folding may hold the event loop before others get their turn, milliseconds. */
const TURN_MS = 8;

/** What is asked of the figures: as known at a moment (everything recorded, where left out), of a day (by then, or today). */
export interface FiguresAsked {
  /** An instant (ISO 8601) or a day, which stands for its end in London. */
  readonly asKnownAt?: string;
  readonly on?: CivilDate;
}

/** Figures already worked out of somebody's record as it was at these revisions. */
interface Kept {
  readonly of: string;
  readonly figures: YoungPersonFigures | undefined;
}

/** The only events the figures are folded from. */
const WANTED: ReadonlySet<string> = new Set([
  ...profileLens.types,
  ...placementsLens.types,
  ...relationshipsLens.types,
  ...contactLogLens.types,
]);

/**
 * The loving and lasting relationships of everybody on record, straight from the log. What was worked out of a record for
 * today is kept until something is added to it, so that asking again reads only what is new.
 */
export class TwoRelationshipsReader {
  private readonly youngPeople = new Set<string>();
  private readonly kept = new Map<string, Kept>();
  private keptFor: CivilDate | undefined;
  private readTo: Position = BEGINNING;

  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** `watch` is told how many are done, of how many. */
  async figures(
    asked: FiguresAsked = {},
    watch: (done: number, total: number) => void = () => undefined,
  ): Promise<ServiceFigures> {
    await this.findEverybody();
    const on = this.dayOf(asked);
    const all: YoungPersonFigures[] = [];
    let [done, since] = [0, performance.now()];
    for (const youngPersonId of this.youngPeople) {
      const figures = await this.figuresOf(youngPersonId, asked, on);
      if (figures !== undefined) all.push(figures);
      watch(++done, this.youngPeople.size);
      if (performance.now() - since < TURN_MS) continue;
      await nextTurn();
      since = performance.now();
    }
    return serviceFigures(all.sort(byName), on);
  }

  /** Without a day of its own, a moment is asked about on its own day. */
  private dayOf({ asKnownAt, on }: FiguresAsked): CivilDate {
    if (on !== undefined) return on;
    const instant = instantOf(asKnownAt === undefined ? {} : { asKnownAt });
    return instant === null ? civilDate(this.clock.today()) : londonDay(new Date(instant).toISOString());
  }

  private async findEverybody(): Promise<void> {
    for (;;) {
      const slice = await this.log.readAll({ after: this.readTo, categories: ['journey'], max: PAGE });
      for (const { stream } of slice.events) this.youngPeople.add(stream.slice('journey-'.length));
      this.readTo = slice.next;
      if (slice.atEnd) return;
    }
  }

  private async figuresOf(id: string, asked: FiguresAsked, on: CivilDate): Promise<YoungPersonFigures | undefined> {
    if (asked.asKnownAt !== undefined || on !== this.clock.today()) return this.workedOut(id, asked, on);
    if (this.keptFor !== on) this.kept.clear();
    this.keptFor = on;
    const of = await this.revisionsOf(id);
    const before = this.kept.get(id);
    if (before?.of === of) return before.figures;
    const figures = await this.workedOut(id, asked, on);
    this.kept.set(id, { of, figures });
    return figures;
  }

  private async revisionsOf(id: string): Promise<string> {
    const last = async (kind: StreamKind): Promise<string> =>
      String((await this.log.readStream(streamOf(kind, id), { backwards: true, max: 1 })).revision);
    return `${await last('journey')} ${await last('contactLog')}`;
  }

  private async workedOut(
    id: string,
    { asKnownAt }: FiguresAsked,
    on: CivilDate,
  ): Promise<YoungPersonFigures | undefined> {
    const journey = foldJourney(
      await this.eventsOf(streamOf('journey', id)),
      await this.eventsOf(streamOf('contactLog', id)),
      asKnownAt === undefined ? {} : { asKnownAt },
    );
    return journey.known.journey.length === 0 ? undefined : figuresOfOne(id, journey, on);
  }

  private async eventsOf(stream: StreamName): Promise<readonly Recorded<DomainEvent>[]> {
    const events: Recorded<DomainEvent>[] = [];
    for (let from = 0; ; from += PAGE) {
      const page = await this.log.readStream(stream, { from, max: PAGE });
      for (const event of page.events) if (WANTED.has(event.type)) events.push(decode(event));
      if (page.events.length < PAGE) return events;
    }
  }
}

const byName = (a: YoungPersonFigures, b: YoungPersonFigures): number =>
  a.name.localeCompare(b.name, 'en-GB') || (a.youngPersonId < b.youngPersonId ? -1 : 1);
