import { Inject, Injectable, type Provider } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { HomeWithPlaces } from '#libs/domain/homes';
import type { JourneyEntry, MoveAsk } from '#libs/domain/journey';
import type { RankedVacancies } from '#libs/domain/journey/vacancies';
import type { CaseAnswer, Moment } from './case-answer';
import { CaseReader, type MoveAssessment, type VacancyQuestion } from './case-reader';

/** One young person's case at a moment. */
export class CaseAt extends Query<CaseAnswer | undefined> {
  constructor(
    readonly youngPersonId: string,
    readonly moment: Moment,
  ) {
    super();
  }
}

/** The story of a case, line by line. */
export class TimelineOf extends Query<readonly JourneyEntry[] | undefined> {
  constructor(
    readonly youngPersonId: string,
    readonly moment: Moment,
  ) {
    super();
  }
}

/** What a move would do to the people who matter. */
export class AssessmentOfMove extends Query<MoveAssessment | undefined> {
  constructor(
    readonly youngPersonId: string,
    readonly ask: MoveAsk,
    readonly moment: Moment,
  ) {
    super();
  }
}

/** Homes with a place, by the relationships each would keep. */
export class VacanciesFor extends Query<RankedVacancies | undefined> {
  constructor(
    readonly youngPersonId: string,
    readonly homes: readonly HomeWithPlaces[],
    readonly asked: VacancyQuestion,
  ) {
    super();
  }
}

@QueryHandler(CaseAt)
class CaseAtHandler implements IQueryHandler<CaseAt> {
  constructor(@Inject(CaseReader) private readonly reader: CaseReader) {}
  execute(query: CaseAt): Promise<CaseAnswer | undefined> {
    return this.reader.caseAt(query.youngPersonId, query.moment);
  }
}

@QueryHandler(TimelineOf)
class TimelineOfHandler implements IQueryHandler<TimelineOf> {
  constructor(@Inject(CaseReader) private readonly reader: CaseReader) {}
  execute(query: TimelineOf): Promise<readonly JourneyEntry[] | undefined> {
    return this.reader.timelineOf(query.youngPersonId, query.moment);
  }
}

@QueryHandler(AssessmentOfMove)
class AssessmentOfMoveHandler implements IQueryHandler<AssessmentOfMove> {
  constructor(@Inject(CaseReader) private readonly reader: CaseReader) {}
  execute(query: AssessmentOfMove): Promise<MoveAssessment | undefined> {
    return this.reader.assessMove(query.youngPersonId, query.ask, query.moment);
  }
}

@QueryHandler(VacanciesFor)
class VacanciesForHandler implements IQueryHandler<VacanciesFor> {
  constructor(@Inject(CaseReader) private readonly reader: CaseReader) {}
  execute(query: VacanciesFor): Promise<RankedVacancies | undefined> {
    return this.reader.rankVacancies(query.youngPersonId, query.homes, query.asked);
  }
}

/** The way to read a case, for pages, the API and the command line alike. */
@Injectable()
export class Cases {
  constructor(@Inject(QueryBus) private readonly bus: QueryBus) {}

  /** Undefined when nobody of that id was known to us at the moment. */
  caseAt(youngPersonId: string, moment: Moment = {}): Promise<CaseAnswer | undefined> {
    return this.bus.execute(new CaseAt(youngPersonId, moment));
  }

  timelineOf(youngPersonId: string, moment: Moment = {}): Promise<readonly JourneyEntry[] | undefined> {
    return this.bus.execute(new TimelineOf(youngPersonId, moment));
  }

  /** Of a move on record (by id), or of options that nobody has proposed yet. */
  assessMove(youngPersonId: string, ask: MoveAsk, moment: Moment = {}): Promise<MoveAssessment | undefined> {
    return this.bus.execute(new AssessmentOfMove(youngPersonId, ask, moment));
  }

  /** Undefined when nobody of that id was known to us at the moment. */
  rankVacancies(
    youngPersonId: string,
    homes: readonly HomeWithPlaces[],
    asked: VacancyQuestion = {},
  ): Promise<RankedVacancies | undefined> {
    return this.bus.execute(new VacanciesFor(youngPersonId, homes, asked));
  }
}

/** The Nest providers of the queries; `CaseReader` is given beside them. */
export const caseProviders: Provider[] = [
  CaseAtHandler,
  TimelineOfHandler,
  AssessmentOfMoveHandler,
  VacanciesForHandler,
  Cases,
];
