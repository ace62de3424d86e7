import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { planOn } from '#libs/domain/journey';
import { Access } from '../../../access/route-access';
import { CasePages } from '../../../case/case-pages';
import { paths } from '../../../paths';
import type { Page, Redirect } from '../../../view/page';
import { askedIn, formNamed } from '../../small-form/asked';
import { SmallForms, type Filling } from '../../small-form/small-forms';
import { ABOUT, needOf, type AboutPlan, type PlanForm } from './plan-form';
import { PLAN_FORMS } from './plan-forms';

/** What the record calls who does something, and what is looked at. */
const FIELDS = { owners: 'who', by: 'who', callers: 'who', whose: 'who', people: 'about' };

/** The small forms about a plan, a question or a few each. */
@Controller()
export class PlanFormController {
  constructor(
    private readonly cases: CasePages,
    private readonly forms: SmallForms,
  ) {}

  @Get(paths.plan.form.pattern)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.open(request));
  }

  @Post(paths.plan.form.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.open(request), request, body);
  }

  private async open(request: FastifyRequest): Promise<Filling<AboutPlan>> {
    const opened = await this.cases.open(request);
    const { planForm = '' } = request.params as { readonly planForm?: string };
    const form = formNamed<PlanForm>(PLAN_FORMS, planForm);
    const { journey, day } = opened.answer;
    const at = { opened, plan: planOn(journey, day), about: askedIn(request.query, ABOUT) };
    return {
      at,
      form,
      section: 'plan',
      caption: 'the plan',
      may: 'edit-plan',
      action: paths.plan.form({ youngPersonId: opened.youngPersonId, planForm }, at.about),
      backHref: backTo(at, form.back),
      done: backTo(at, form.back),
      fields: FIELDS,
    };
  }
}

/** The page that a form belongs to, as far as the address says which. */
function backTo(at: AboutPlan, back: PlanForm['back']): string {
  const named = { youngPersonId: at.opened.youngPersonId };
  const { version, assessment } = at.about;
  const need = needOf(at);
  if (back === 'need' && need !== undefined) return paths.plan.need({ ...named, needId: need.needId });
  if (back === 'version' && version !== undefined) return paths.plan.version({ ...named, version });
  if (back === 'assessment' && assessment !== undefined) {
    return paths.plan.assessment({ ...named, assessmentId: assessment });
  }
  return paths.plan.show(named);
}
