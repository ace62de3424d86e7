import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { promisesShown } from './ledger-view';

/** Every promise made to the young person over all moves, and what became of it. */
@Controller()
export class PromisesController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.promises.list.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    return this.cases.page('web/promises/ledger.njk', opened, {
      title: 'Promises',
      section: 'moves',
      promises: promisesShown(opened),
      movesHref: paths.moves.list({ youngPersonId: opened.youngPersonId }, opened.question),
    });
  }
}
