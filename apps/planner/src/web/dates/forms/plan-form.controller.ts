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

/** Placement plans, notices, what was agreed for a placement, approvals of carers, and duties that are waived. */
@Controller()
export class DatePlanController {
  constructor(
    private readonly cases: CasePages,
    private readonly forms: SmallForms,
  ) {}

  @Get(paths.dates.plan.pattern)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.open(request));
  }

  @Post(paths.dates.plan.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.open(request), request, body);
  }

  private async open(request: FastifyRequest): Promise<Filling<DateAt>> {
    const at = await openDates(this.cases, request);
    const { datePlan = '' } = request.params as { readonly datePlan?: string };
    return dateFilling(at, {
      form: formNamed(PLAN_FORMS, datePlan),
      may: 'edit-plan',
      action: paths.dates.plan({ ...at.named, datePlan }, at.about),
    });
  }
}
