import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { pictureOf, rowOf, shownBy, tabsOf } from './list-view';

/** The people who matter: a picture of them, and a list that says the same and more. */
@Controller()
export class PeopleListController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.people.list.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async list(@Req() request: FastifyRequest, @Query('show') asked?: string): Promise<Page> {
    const opened = await this.cases.open(request);
    const named = { youngPersonId: opened.youngPersonId };
    const { filter, people } = shownBy(opened, asked);
    const all = opened.answer.view.people;
    return this.cases.page('web/people/list.njk', opened, {
      title: 'People who matter',
      section: 'people',
      tabs: tabsOf(opened, filter),
      filter,
      picture: people.length === 0 || filter === 'past' ? undefined : pictureOf(opened, people),
      rows: people.map((person) => rowOf(opened, person)),
      anybody: all.length > 0,
      addHref: opened.may('edit-relationships') ? paths.people.add(named) : undefined,
      contactHref: opened.may('record-contact') && all.length > 0 ? paths.people.recordContact(named) : undefined,
      duplicatesHref: opened.may('edit-relationships') && all.length > 1 ? paths.people.duplicates(named) : undefined,
      allHref: paths.people.list(named, opened.question),
    });
  }
}
