import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../../access/route-access';
import { CasePages } from '../../../case/case-pages';
import { Recording } from '../../../case/recording';
import { paths } from '../../../paths';
import type { Page, Redirect } from '../../../view/page';
import { DateFilling } from './filling';
import * as plans from './forms-of-plans';

/** What only those who may change the plan record. */
export const PLAN_FORMS = {
  'placement-plan': plans.placementPlan,
  notice: plans.notice,
  agreed: plans.terms,
  approval: plans.approval,
  waive: plans.waive,
  'end-waiver': plans.endWaiver,
  'take-back': plans.takeBackRecord,
} as const;

const nameIn = (request: FastifyRequest): string | undefined =>
  (request.params as { readonly datePlan?: string }).datePlan;

/** Placement plans, notices, what was agreed for a placement, approvals of carers, and duties that are waived. */
@Controller()
export class DatePlanController {
  private readonly filling: DateFilling;

  constructor(cases: CasePages, recording: Recording) {
    this.filling = new DateFilling(cases, recording, {
      forms: PLAN_FORMS,
      action: 'edit-plan',
      address: (datePlan, { named, about }) => paths.dates.plan({ ...named, datePlan }, about),
    });
  }

  @Get(paths.dates.plan.pattern)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  show(@Req() request: FastifyRequest): Promise<Page> {
    return this.filling.show(request, nameIn(request));
  }

  @Post(paths.dates.plan.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.filling.send(request, nameIn(request), body);
  }
}
