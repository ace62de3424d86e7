import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CaseView } from '#libs/domain/journey';
import type { Clock } from '#libs/ports';
import type { Config } from '#libs/runtime';
import type { CaseloadRow, Page, ReadQueries } from '#libs/read-store';
import { pageNumber } from '#libs/web-kit';
import { Access } from '../access/route-access';
import { leftOutFor, scopeFor } from '../access/scope-for';
import { CasePages } from '../case/case-pages';
import { paths } from '../paths';
import { CLOCK, CONFIG, LISTS } from '../tokens';

/** What a case answers to a program: the view of the page, and the moment it is of. */
interface CaseJson {
  readonly youngPersonId: string;
  readonly asItWasOn: string;
  readonly asKnownAt: string | null;
  readonly case: CaseView;
}

/** The same answers as the pages give, for programs: same rights, same record of who looked. */
@Controller()
export class YoungPeopleApi {
  constructor(
    @Inject(LISTS) private readonly lists: ReadQueries,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly cases: CasePages,
  ) {}

  @Get(paths.api.youngPeople.pattern)
  @Access({ action: 'view-list', subject: 'none' })
  list(@Req() request: FastifyRequest, @Query('page') page?: string): Promise<Page<CaseloadRow>> {
    return this.lists.caseloadFor({
      scope: scopeFor(request, this.clock.today()),
      leftOut: leftOutFor(request),
      leavingCare: { on: this.clock.today(), qualifyingUntilAge: this.config.qualifyingUntilAge },
      page: pageNumber(page),
    });
  }

  @Get(paths.api.case.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async case(@Req() request: FastifyRequest): Promise<CaseJson> {
    const { youngPersonId, answer } = await this.cases.open(request);
    return { youngPersonId, asItWasOn: answer.day, asKnownAt: answer.asKnownAt, case: answer.view };
  }
}
