import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { linkPanel } from './link-view';
import { workersByRole } from './spells-view';

/** Who keeps the links, and every worker there has been: how often they changed, and whether there was a goodbye. */
@Controller()
export class WorkersController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.workers.list.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async list(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const { relationships } = opened.answer.journey;
    return this.cases.page('web/workers/workers.njk', opened, {
      title: 'Workers and link person',
      section: 'workers',
      link: linkPanel(opened, relationships),
      roles: workersByRole(opened, relationships),
      allocateHref: opened.may('allocate') ? paths.case.allocate({ youngPersonId: opened.youngPersonId }) : undefined,
    });
  }
}
