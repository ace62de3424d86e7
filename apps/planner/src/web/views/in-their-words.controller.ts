import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { lovingOf, sayingsOf } from './in-their-words-view';

/** What one young person says: who is loving and lasting, how close everybody is, what it is like and what they want. */
@Controller()
export class InTheirWordsController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.people.inTheirWords.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const named = { youngPersonId: opened.youngPersonId };
    return this.cases.page('web/views/in-their-words.njk', opened, {
      title: 'What the young person says',
      section: 'people',
      loving: lovingOf(opened),
      rows: sayingsOf(opened),
      ringsHref: opened.may('edit-relationships') ? paths.people.rings(named) : undefined,
      addHref: opened.may('edit-relationships') ? paths.people.add(named) : undefined,
      backHref: paths.people.list(named, opened.question),
    });
  }
}
