import {
  askAboutMove,
  caseOn,
  foldJourney,
  journeyAsShown,
  rankAsked,
  seenFrom,
  timeline,
  type Beside,
  type Journey,
  type JourneyEntry,
  type MoveAsk,
} from '#libs/domain/journey';
import { rankVacancies, type RankedVacancies, type VacanciesAsked } from '#libs/domain/journey/vacancies';
import type { LeavingCareRules } from '#libs/domain/leaving-care';
import type { HomeWithPlaces } from '#libs/domain/homes';
import {
  foldLens,
  isCivilDate,
  type CivilDate,
  type DomainEvent,
  type GridReference,
  type Recorded,
} from '#libs/domain/kernel';
import { severance2026_1 } from '#libs/domain/rulebook/severance-2026-1';
import type { SeenAtDecision } from '#libs/domain/transitions';
import type { AssessmentFacts, OptionFacts, RankedOptions } from '#libs/domain/transitions/assessment';
import type { Clock } from '#libs/ports';
import { answerAsShown } from './as-shown';
import type { CaseAnswer, Gazetteer, Moment } from './case-answer';
import type { CommandTable } from './command-bus';
import { postcodesIn } from './postcodes';
import { streamOf } from './read-journey';
import { SiblingsReader } from './siblings-reader';
import type { StreamReader } from './stream-reader';

/** What a move would do to the people who matter, worked out now and as a decision would keep it. */
export interface MoveAssessment {
  readonly facts: AssessmentFacts;
  readonly options: readonly OptionFacts[];
  /** What people judged otherwise, and what the law makes of each option. */
  readonly beside: Beside;
  readonly ranked: RankedOptions;
  readonly seen: SeenAtDecision;
}

/** For whom a home is looked for, and when. */
export interface VacancyQuestion extends Pick<VacanciesAsked, 'transitionId' | 'neededBy' | 'explainFirst'> {
  readonly moment?: Moment;
}

export interface CaseReaderParts {
  readonly streams: StreamReader;
  readonly clock: Clock;
  readonly gazetteer: Gazetteer;
  readonly table: CommandTable;
  /** What the service has set for itself; the ages in the law where it has set nothing. */
  readonly leavingCareRules?: LeavingCareRules;
}

/** Reads one young person's record. Pages, the API and the command line all read through this. */
export class CaseReader {
  private readonly siblings: SiblingsReader;

  constructor(private readonly parts: CaseReaderParts) {
    this.siblings = new SiblingsReader(parts);
  }

  /** The case at a moment; undefined when nobody of that id was known to us by then. */
  async caseAt(youngPersonId: string, moment: Moment = {}): Promise<CaseAnswer | undefined> {
    const journey = await this.wholeAt(youngPersonId, moment);
    if (journey === undefined) return undefined;
    const day = moment.asItWasOn ?? this.dayOf(moment);
    const view = caseOn(journey, day, this.parts.leavingCareRules);
    const seenBy = (name: string): number => this.lensRevision(name, journey);
    const answer = { youngPersonId, journey, view, day, asKnownAt: journey.asKnownAt, seenBy };
    return moment.sights === undefined ? answer : answerAsShown(answer, moment.sights);
  }

  /** Everything that happened, in plain words, as known at a moment and begun by its day. */
  async timelineOf(youngPersonId: string, moment: Moment = {}): Promise<readonly JourneyEntry[] | undefined> {
    const journey = await this.journeyAt(youngPersonId, moment);
    if (journey === undefined) return undefined;
    const { asItWasOn } = moment;
    return timeline(journey).filter((entry) => asItWasOn === undefined || entry.day <= asItWasOn);
  }

  /** What a move on record, or options nobody has proposed yet, would do; undefined when there is no such move. */
  async assessMove(youngPersonId: string, ask: MoveAsk, moment: Moment = {}): Promise<MoveAssessment | undefined> {
    const journey = await this.journeyAt(youngPersonId, moment);
    if (journey === undefined) return undefined;
    return this.assess(journey, ask, moment.asItWasOn ?? this.dayOf(moment));
  }

  /** The same for a journey already read, so that a decision and its evidence come from one reading. */
  async assess(journey: Journey, ask: MoveAsk, on: CivilDate): Promise<MoveAssessment | undefined> {
    const places = await this.parts.gazetteer.locateMany(postcodesIn(journey, ask));
    const linked = await this.siblings.placesFor(journey, on);
    const asked = askAboutMove(journey, ask, { on, linked, locate: (postcode) => places.get(postcode) });
    if (asked === undefined) return undefined;
    const ranked = rankAsked(asked, severance2026_1);
    return { ...asked, ranked, seen: seenFrom(ranked, journey.evidence, asked.beside) };
  }

  /** Homes with a place, by the relationships each would keep; undefined when nobody of that id was known to us by then. */
  async rankVacancies(
    youngPersonId: string,
    homes: readonly HomeWithPlaces[],
    { moment = {}, ...asked }: VacancyQuestion,
  ): Promise<RankedVacancies | undefined> {
    const journey = await this.journeyAt(youngPersonId, moment);
    if (journey === undefined) return undefined;
    const places = await this.parts.gazetteer.locateMany([
      ...postcodesIn(journey, []),
      ...homes.flatMap(({ postcode }) => postcode ?? []),
    ]);
    const on = moment.asItWasOn ?? this.dayOf(moment);
    const linked = await this.siblings.placesFor(journey, on);
    const locate = (postcode: string): GridReference | undefined => places.get(postcode);
    return rankVacancies(journey, homes, { ...asked, on, linked, locate, rules: severance2026_1 });
  }

  /** The journey as the reader is shown it. */
  private async journeyAt(youngPersonId: string, moment: Moment): Promise<Journey | undefined> {
    const whole = await this.wholeAt(youngPersonId, moment);
    return whole === undefined || moment.sights === undefined ? whole : journeyAsShown(whole, moment.sights);
  }

  private async wholeAt(youngPersonId: string, moment: Moment): Promise<Journey | undefined> {
    const [journey, contacts] = await Promise.all([
      this.parts.streams.whole(streamOf('journey', youngPersonId)),
      this.parts.streams.whole(streamOf('contactLog', youngPersonId)),
    ]);
    const folded = foldJourney(journey.events, contacts.events, cutOf(moment));
    return folded.known.journey.length === 0 ? undefined : folded;
  }

  private lensRevision(commandName: string, journey: Journey): number {
    const row = this.parts.table.row(commandName);
    if (row === undefined) throw new Error(`there is no command called ${commandName}`);
    const events: readonly Recorded<DomainEvent>[] =
      row.stream === 'contactLog' ? journey.known.contactLog : journey.known.journey;
    return foldLens(row.lens, events).lastUsed;
  }

  /** Without a day of its own, a moment is looked at from its own day: the past is not judged from today. */
  private dayOf({ asKnownAt }: Moment): CivilDate {
    const day = asKnownAt?.slice(0, 10) ?? this.parts.clock.today();
    if (!isCivilDate(day)) throw new RangeError('not a moment: give a day or an instant, YYYY-MM-DD or ISO 8601');
    return day;
  }
}

const cutOf = ({ asKnownAt }: Moment): { asKnownAt?: string } => (asKnownAt === undefined ? {} : { asKnownAt });
