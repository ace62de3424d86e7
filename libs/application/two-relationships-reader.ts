import { setImmediate as nextTurn } from 'node:timers/promises';
import { decode } from '#libs/event-catalogue';
import {
  figuresOfOne,
  foldJourney,
  instantOf,
  notToBeTold,
  serviceFigures,
  type ServiceFigures,
  type YoungPersonFigures,
} from '#libs/domain/journey';
import { civilDate, londonDay, type CivilDate, type StreamKind } from '#libs/domain/kernel';
import { placementsLens } from '#libs/domain/placements';
import { profileLens } from '#libs/domain/profile';
import { contactLogLens, lovingAndLastingSaid, relationshipsLens } from '#libs/domain/relationships';
import type { Clock, EventLog, RecordedEvent, StreamName } from '#libs/ports';
import { streamOf } from './read-journey';
import type { Roll } from './roll';

const PAGE = 500;
/** How long folding may hold the event loop before others get their turn, milliseconds. */
const TURN_MS = 8;

/** What is asked of the figures: as known at a moment (everything recorded, where left out), of a day (by then, or today). */
export interface FiguresAsked {
  /** An instant (ISO 8601) or a day, which stands for its end in London. */
  readonly asKnownAt?: string;
  readonly on?: CivilDate;
}

type Watch = (done: number, total: number) => void;

/** Figures already worked out of somebody's record as it was at these revisions. */
interface Kept {
  readonly of: string;
  readonly figures: YoungPersonFigures | undefined;
}

/** The day asked about, and what is kept of the moment. */
interface Day {
  readonly on: CivilDate;
  readonly kept: Map<string, Kept>;
}

/** Who they are and where they live: all there is to fold of somebody of whom it was never asked. */
const ALWAYS: ReadonlySet<string> = new Set([...profileLens.types, ...placementsLens.types]);
/** And what the figures are folded from where it was. */
const WHERE_ASKED: ReadonlySet<string> = new Set([...ALWAYS, ...relationshipsLens.types, ...contactLogLens.types]);
/** Moments whose figures are kept. */
const MOMENTS_KEPT_MAX = 8;

/**
 * The loving and lasting relationships of everybody on record, straight from their streams. What was worked out of a record
 * for a moment is kept until something is added to it, since that can change who may be named: so asking again reads only
 * what is new.
 */
export class TwoRelationshipsReader {
  private readonly kept = new Map<string, Map<string, Kept>>();

  constructor(
    private readonly log: EventLog,
    private readonly roll: Roll,
    private readonly clock: Clock,
  ) {}

  /** `watch` is told how many are done, of how many. */
  async figures(asked: FiguresAsked = {}, watch: Watch = () => undefined): Promise<ServiceFigures> {
    const on = this.dayOf(asked);
    const kept = this.keptFor(`${asked.asKnownAt ?? 'now'} ${on} ${this.clock.today()}`);
    const youngPeople = await this.roll.everybody();
    const all: YoungPersonFigures[] = [];
    let [done, since] = [0, performance.now()];
    for (const youngPersonId of youngPeople) {
      const figures = await this.figuresOf(youngPersonId, asked, { on, kept });
      if (figures !== undefined) all.push(figures);
      watch(++done, youngPeople.size);
      if (performance.now() - since < TURN_MS) continue;
      await nextTurn();
      since = performance.now();
    }
    return serviceFigures(all.sort(byName), on);
  }

  /** What is kept of a moment; the moment asked about longest ago makes room. */
  private keptFor(moment: string): Map<string, Kept> {
    const kept = this.kept.get(moment) ?? new Map<string, Kept>();
    this.kept.delete(moment);
    this.kept.set(moment, kept);
    for (const oldest of this.kept.keys()) if (this.kept.size > MOMENTS_KEPT_MAX) this.kept.delete(oldest);
    return kept;
  }

  /** Without a day of its own, a moment is asked about on its own day. */
  private dayOf({ asKnownAt, on }: FiguresAsked): CivilDate {
    if (on !== undefined) return on;
    const instant = instantOf(asKnownAt === undefined ? {} : { asKnownAt });
    return instant === null ? civilDate(this.clock.today()) : londonDay(new Date(instant).toISOString());
  }

  private async figuresOf(id: string, asked: FiguresAsked, { on, kept }: Day): Promise<Kept['figures']> {
    const of = await this.revisionsOf(id);
    const before = kept.get(id);
    if (before?.of === of) return before.figures;
    const figures = await this.workedOut(id, asked, on);
    kept.set(id, { of, figures });
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
    const recorded = await this.eventsOf(streamOf('journey', id));
    const isAsked = recorded.some(({ type }) => type === lovingAndLastingSaid.type);
    const contacts = isAsked ? await this.eventsOf(streamOf('contactLog', id)) : [];
    const wanted = isAsked ? WHERE_ASKED : ALWAYS;
    const decoded = (events: readonly RecordedEvent[]) => events.filter(({ type }) => wanted.has(type)).map(decode);
    const now = foldJourney(decoded(recorded), decoded(contacts));
    const { journey: events, contactLog } = now.known;
    const journey = asKnownAt === undefined ? now : foldJourney(events, contactLog, { asKnownAt });
    if (journey.known.journey.length === 0) return undefined;
    return figuresOfOne(id, journey, on, notToBeTold(now, civilDate(this.clock.today())));
  }

  private async eventsOf(stream: StreamName): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (let from = 0; ; from += PAGE) {
      const page = await this.log.readStream(stream, { from, max: PAGE });
      events.push(...page.events);
      if (page.events.length < PAGE) return events;
    }
  }
}

const byName = (a: YoungPersonFigures, b: YoungPersonFigures): number =>
  a.name.localeCompare(b.name, 'en-GB') || (a.youngPersonId < b.youngPersonId ? -1 : 1);
