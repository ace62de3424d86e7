import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../access/route-access';
import { paths } from '../../paths';
import type { Page, Redirect } from '../../view/page';
import { overrule, overruleWithdraw, weights, weightsReset } from '../planning/judgement-forms';
import { approval, legalStep, legalWithdraw } from '../planning/law-forms';
import { ABOUT, type AboutAnyMove } from '../planning/move-form';
import { askedIn, formNamed } from '../small-form/asked';
import { SmallForms, type Filling } from '../small-form/small-forms';
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

/** The small forms about an emergency move: the same as about one that is planned. */
@Controller()
export class EmergencyFormController {
  constructor(
    private readonly emergencies: OpenEmergencies,
    private readonly forms: SmallForms,
  ) {}

  @Get(paths.emergency.form.pattern)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.open(request));
  }

  @Post(paths.emergency.form.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.open(request), request, body);
  }

  private async open(request: FastifyRequest): Promise<Filling<AboutAnyMove>> {
    const { opened, move, named } = await this.emergencies.open(request);
    const { form: name = '' } = request.params as { readonly form?: string };
    const { option, judgement, legalSteps } = move;
    const about = askedIn(request.query, ABOUT);
    return {
      at: { opened, named, about, move: { options: [option], judgement, legalSteps } },
      form: formNamed(FORMS, name),
      section: 'moves',
      caption: 'the emergency move',
      may: 'propose-move',
      action: paths.emergency.form({ ...named, form: name }, about),
      backHref: paths.emergency.show(named),
      done: paths.emergency.show(named),
    };
  }
}
