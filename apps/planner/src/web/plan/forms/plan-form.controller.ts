import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import { planOn } from '#libs/domain/journey';
import type { FormState } from '#libs/web-kit';
import { Access } from '../../../access/route-access';
import { CasePages } from '../../../case/case-pages';
import { Recording } from '../../../case/recording';
import { paths } from '../../../paths';
import { redirect, type Page, type Redirect } from '../../../view/page';
import { ABOUT, needOf, type AboutPlan, type PlanForm } from './plan-form';
import { PLAN_FORMS, type PlanFormName } from './plan-forms';

interface Filling {
  readonly at: AboutPlan;
  readonly name: PlanFormName;
}

/** Fields of the form in which a reason's field is asked. */
const FIELDS = {
  occurred: 'occurred-day', byWhen: 'byWhen-day', dueOn: 'dueOn-day', on: 'on-day', owners: 'who', by: 'who',
  callers: 'who', whose: 'who', people: 'about', needId: '', actionId: '', deliveryId: '', version: '', assessmentId: '',
  contingency: '', plan: '', views: '', results: '', information: '', deliberations: '',
}; // prettier-ignore

/** What the address says the form is about: one word each, anything else is left alone. */
function aboutOf(query: unknown): AboutPlan['about'] {
  const asked = (query ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(ABOUT.flatMap((key) => (typeof asked[key] === 'string' ? [[key, asked[key]]] : [])));
}

const formOf = (name: PlanFormName): PlanForm => PLAN_FORMS[name];

/** The small forms about a plan, a question or a few each. */
@Controller()
export class PlanFormController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.plan.form.pattern)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const filling = await this.open(request);
    const form = formOf(filling.name);
    return this.page(filling, this.recording.open(filling.at.opened, form.command, form.values?.(filling.at)));
  }

  @Post(paths.plan.form.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const filling = await this.open(request);
    const { at, name } = filling;
    const form = formOf(name);
    const read = form.read(at, body);
    if (read.kind === 'wrong') return this.page(filling, read.form, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: form.command,
      form: read.form,
      input: read.toInput((what) => stableUuid(read.form.commandId, what)),
      fields: FIELDS,
      again: (again, status) => this.page(filling, again, status),
      done: () => redirect(backTo(at, form.back), `Recorded: ${form.recorded}.`),
    });
  }

  private async open(request: FastifyRequest): Promise<Filling> {
    const opened = await this.cases.open(request);
    const { planForm } = request.params as { readonly planForm?: string };
    const name = (Object.keys(PLAN_FORMS) as PlanFormName[]).find((one) => one === planForm);
    if (name === undefined) throw new NotFoundException();
    const { journey, day } = opened.answer;
    return { at: { opened, plan: planOn(journey, day), about: aboutOf(request.query) }, name };
  }

  private page({ at, name }: Filling, state: FormState, status = 200): Page {
    const form = formOf(name);
    const { youngPersonId } = at.opened;
    const data = {
      title: form.title,
      section: 'plan',
      form: state,
      caption: 'the plan',
      says: form.says,
      submit: form.submit,
      nothing: form.nothing?.(at),
      questions: form.questions(at),
      roles: [],
      mayChange: at.opened.may('edit-plan'),
      action: paths.plan.form({ youngPersonId, planForm: name }, at.about),
      backHref: backTo(at, form.back),
    } as const;
    return this.cases.page('web/small-form/small-form.njk', at.opened, data, status);
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
