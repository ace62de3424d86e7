import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { runwayOf } from '#libs/domain/journey';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { roadPictures } from './road-picture';
import { cliffView, endRow, markRows, roadLink } from './road-view';
import { moneyProblems, staggersAgreed, supportRows } from './supports-view';

/** The road to 25: everything that ends or changes from 14 on, what ends together, and what could be done about it. */
@Controller()
export class RoadController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.runway.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const runway = runwayOf(opened.answer.journey, opened.answer.day);
    const mayChange = opened.may('edit-plan');
    return this.cases.page('web/runway/road.njk', opened, {
      title: 'Road to 25',
      section: 'leaving-care',
      pictures: roadPictures(runway),
      cliffs: runway.cliffs.map((cliff) => cliffView(cliff, opened)),
      ends: runway.ends.map((end) => endRow(end, opened)),
      marks: markRows(runway),
      supports: supportRows(opened, runway),
      problems: moneyProblems(opened),
      staggers: staggersAgreed(opened),
      adding: mayChange
        ? [
            roadLink(opened, ['add', 'Add something that ends', '']),
            roadLink(opened, ['money-problem', 'Record a money problem', '']),
          ]
        : [],
    });
  }
}
