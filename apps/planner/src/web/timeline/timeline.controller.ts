import { Controller, Get, NotFoundException, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cases } from '#libs/application';
import type { JourneyEntry } from '#libs/domain/journey';
import { pageNumber, pageOf, withQuestion } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { filterOf, KINDS, type TimelineFilter } from './timeline-filter';
import { byMonth, rowOf } from './timeline-rows';

const ROWS_ON_A_PAGE = 50;

@Controller()
export class TimelineController {
  constructor(
    private readonly pages: CasePages,
    private readonly cases: Cases,
  ) {}

  @Get(paths.case.timeline.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(
    @Req() request: FastifyRequest,
    @Query() query: Record<string, string | string[] | undefined>,
  ): Promise<Page> {
    const opened = await this.pages.open(request);
    const entries = await this.cases.timelineOf(opened.youngPersonId, opened.moment);
    if (entries === undefined) throw new NotFoundException();
    const filter = filterOf(query);
    const shown = entries.filter((entry) => filter.shows(entry)).reverse();
    const list = onePage(shown, pageNumber([query['page']].flat()[0]), { filter, opened });
    return this.pages.page('web/timeline/timeline.njk', opened, {
      title: 'Timeline',
      section: 'timeline',
      list,
      months: byMonth(list.rows),
      ...choices(filter, opened),
      hidden: entries.length - shown.length,
    });
  }
}

function onePage(shown: readonly JourneyEntry[], page: number, at: { filter: TimelineFilter; opened: OpenedCase }) {
  const { filter, opened } = at;
  const href = (number: number): string => address(opened, filter, { page: number });
  const size = filter.everything ? Math.max(1, shown.length) : ROWS_ON_A_PAGE;
  return pageOf(shown.map((entry) => rowOf(entry, opened)), page, href, size); // prettier-ignore
}

const choices = (filter: TimelineFilter, opened: OpenedCase): object => ({
  kinds: KINDS.map(({ kind, text }) => ({ kind, text, chosen: filter.kinds.includes(kind) })),
  detail: filter.detail,
  filtered: filter.kinds.length > 0,
  printHref: filter.everything ? undefined : address(opened, filter, { everything: 'yes' }),
  clearHref: paths.case.timeline({ youngPersonId: opened.youngPersonId }, opened.question),
});

function address(opened: OpenedCase, filter: TimelineFilter, more: Record<string, string | number>): string {
  const base = paths.case.timeline({ youngPersonId: opened.youngPersonId }, opened.question);
  const kinds = filter.kinds.join(',');
  return withQuestion(base, { kind: kinds, detail: filter.detail === 'all' ? 'all' : undefined, ...more });
}
