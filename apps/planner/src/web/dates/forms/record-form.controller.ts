import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../../access/route-access';
import { CasePages } from '../../../case/case-pages';
import { paths } from '../../../paths';
import type { Page, Redirect } from '../../../view/page';
import { formNamed } from '../../small-form/asked';
import { SmallForms, type Filling } from '../../small-form/small-forms';
import type { DateAt } from './date-form';
import { dateFilling, openDates } from './filling';
import * as visits from './forms-of-visits';

/** What everybody who works with a young person may record, the coordinator of Staying Put among them. */
export const RECORD_FORMS = {
  visit: visits.visit,
  'put-visit-right': visits.correctVisit,
  'take-visit-back': visits.takeBackVisit,
  'visit-asked-for': visits.visitAsked,
  talk: visits.conversation,
} as const;

/** Visits made and asked for, and talks about Staying Put and Staying Close. */
@Controller()
export class DateRecordController {
  constructor(
    private readonly cases: CasePages,
    private readonly forms: SmallForms,
  ) {}

  @Get(paths.dates.record.pattern)
  @Access({ action: 'record-contact', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.open(request));
  }

  @Post(paths.dates.record.pattern)
  @HttpCode(200)
  @Access({ action: 'record-contact', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.open(request), request, body);
  }

  private async open(request: FastifyRequest): Promise<Filling<DateAt>> {
    const at = await openDates(this.cases, request);
    const { dateRecord = '' } = request.params as { readonly dateRecord?: string };
    return dateFilling(at, {
      form: formNamed(RECORD_FORMS, dateRecord),
      may: 'record-contact',
      action: paths.dates.record({ ...at.named, dateRecord }, at.about),
    });
  }
}
