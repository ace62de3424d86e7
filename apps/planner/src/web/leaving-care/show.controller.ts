import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { beliefsView } from './beliefs-view';
import { factsView, recordable } from './facts-view';
import { missingView, spellsView, statusView } from './status-view';
import { sumView } from './sum-view';

/** What the law calls them on the road out of care: worked out from the record, never typed, with the sum it rests on. */
@Controller()
export class LeavingCareController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.leavingCare.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const { leavingCare } = opened.answer.view;
    return this.cases.page('web/leaving-care/show.njk', opened, {
      title: 'Leaving care',
      section: 'leaving-care',
      status: statusView(leavingCare),
      sum: sumView(leavingCare),
      missing: missingView(opened),
      spells: spellsView(opened),
      beliefs: beliefsView(opened),
      facts: factsView(opened),
      recordable: recordable(opened),
    });
  }
}
