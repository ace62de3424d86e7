import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../../access/route-access';
import { CasePages } from '../../../case/case-pages';
import { Recording } from '../../../case/recording';
import { paths } from '../../../paths';
import type { Page, Redirect } from '../../../view/page';
import { DateFilling } from './filling';
import * as visits from './forms-of-visits';

/** What everybody who works with a young person may record, the coordinator of Staying Put among them. */
export const RECORD_FORMS = {
  visit: visits.visit,
  'put-visit-right': visits.correctVisit,
  'take-visit-back': visits.takeBackVisit,
  'visit-asked-for': visits.visitAsked,
  talk: visits.conversation,
} as const;

const nameIn = (request: FastifyRequest): string | undefined =>
  (request.params as { readonly dateRecord?: string }).dateRecord;

/** Visits made and asked for, and talks about Staying Put and Staying Close. */
@Controller()
export class DateRecordController {
  private readonly filling: DateFilling;

  constructor(cases: CasePages, recording: Recording) {
    this.filling = new DateFilling(cases, recording, {
      forms: RECORD_FORMS,
      action: 'record-contact',
      address: (dateRecord, { named, about }) => paths.dates.record({ ...named, dateRecord }, about),
    });
  }

  @Get(paths.dates.record.pattern)
  @Access({ action: 'record-contact', subject: 'young-person' })
  show(@Req() request: FastifyRequest): Promise<Page> {
    return this.filling.show(request, nameIn(request));
  }

  @Post(paths.dates.record.pattern)
  @HttpCode(200)
  @Access({ action: 'record-contact', subject: 'young-person' })
  send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.filling.send(request, nameIn(request), body);
  }
}
