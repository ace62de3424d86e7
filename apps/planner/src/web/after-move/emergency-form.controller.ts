import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import type { FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { overrule, overruleWithdraw, weights, weightsReset } from '../planning/judgement-forms';
import { approval, legalStep, legalWithdraw } from '../planning/law-forms';
import { aboutOf, type AboutAnyMove } from '../planning/move-form';
import { OpenEmergencies } from './open-emergency';

/** What can be judged otherwise and recorded of the law for a move that could not wait, by its name in the address. */
const FORMS = {
  weights,
  'weights-reset': weightsReset,
  overrule,
  'overrule-withdraw': overruleWithdraw,
  approval,
  'legal-step': legalStep,
  'legal-withdraw': legalWithdraw,
} as const;
type FormName = keyof typeof FORMS;

interface Filling {
  readonly at: AboutAnyMove;
  readonly name: FormName;
}

/** The small forms about an emergency move: the same as about one that is planned. */
@Controller()
export class EmergencyFormController {
  constructor(
    private readonly cases: CasePages,
    private readonly emergencies: OpenEmergencies,
    private readonly recording: Recording,
  ) {}

  @Get(paths.emergency.form.pattern)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const filling = await this.open(request);
    const form = FORMS[filling.name];
    return this.page(filling, this.recording.open(filling.at.opened, form.command, form.values?.(filling.at)));
  }

  @Post(paths.emergency.form.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const filling = await this.open(request);
    const { at, name } = filling;
    const form = FORMS[name];
    const read = form.read(at, body);
    if (read.kind === 'wrong') return this.page(filling, read.form, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: form.command,
      form: read.form,
      input: read.toInput((what) => stableUuid(read.form.commandId, what)),
      fields: { on: 'on-day', transitionId: '' },
      again: (again, status) => this.page(filling, again, status),
      done: () => redirect(paths.emergency.show(at.named), `Recorded: ${form.recorded}.`),
    });
  }

  private async open(request: FastifyRequest): Promise<Filling> {
    const { opened, move, named } = await this.emergencies.open(request);
    const { form: asked } = request.params as { readonly form?: string };
    const name = (Object.keys(FORMS) as FormName[]).find((one) => one === asked);
    if (name === undefined) throw new NotFoundException();
    const { option, judgement, legalSteps } = move;
    const about = aboutOf(request.query);
    return { name, at: { opened, named, about, move: { options: [option], judgement, legalSteps } } };
  }

  private page({ at, name }: Filling, state: FormState, status = 200): Page {
    const form = FORMS[name];
    const data = {
      title: form.title,
      section: 'moves',
      form: state,
      caption: 'the emergency move',
      says: form.says,
      submit: form.submit,
      nothing: form.nothing?.(at),
      questions: form.questions(at),
      roles: [],
      mayChange: at.opened.may('propose-move'),
      action: paths.emergency.form({ ...at.named, form: name }, at.about),
      backHref: paths.emergency.show(at.named),
    } as const;
    return this.cases.page('web/small-form/small-form.njk', at.opened, data, status);
  }
}
