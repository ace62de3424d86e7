import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { dutyGroups } from './dates-view';
import { monthAsked } from './month-grid';
import { monthView } from './month-view';
import { recordedRows } from './recorded-view';

const TO_RECORD = [
  ['visit', 'Record a visit'],
  ['talk', 'Record a talk about Staying Put or Staying Close'],
  ['visit-asked-for', 'A visit was asked for'],
] as const;
const TO_PLAN = [
  ['placement-plan', 'Record a placement plan'],
  ['notice', 'Record notice to the authority of the area'],
  ['agreed', 'Record what was agreed for a placement'],
  ['approval', 'Record the approval of carers who are relatives or friends'],
] as const;

const recordable = ({ youngPersonId, may }: OpenedCase): readonly object[] => [
  ...(may('record-contact')
    ? TO_RECORD.map(([dateRecord, text]) => ({ text, href: paths.dates.record({ youngPersonId, dateRecord }) }))
    : []),
  ...(may('edit-plan')
    ? TO_PLAN.map(([datePlan, text]) => ({ text, href: paths.dates.plan({ youngPersonId, datePlan }) }))
    : []),
];

/** The diary of duties of one young person: a list with what each rests on, and a month. */
@Controller()
export class DatesController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.dates.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    return this.cases.page('web/dates/dates.njk', opened, {
      title: 'Dates',
      section: 'dates',
      groups: dutyGroups(opened),
      recorded: recordedRows(opened),
      recordable: recordable(opened),
      monthHref: paths.dates.month({ youngPersonId: opened.youngPersonId }, opened.question),
      rehearsalHref: paths.dates.rehearsal({ youngPersonId: opened.youngPersonId }, opened.question),
    });
  }

  @Get(paths.dates.month.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async month(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    return this.cases.page('web/dates/month.njk', opened, {
      title: 'Dates, month by month',
      section: 'dates',
      month: monthView(opened, monthAsked(request.query, opened.answer.day)),
      listHref: paths.dates.show({ youngPersonId: opened.youngPersonId }, opened.question),
    });
  }
}
