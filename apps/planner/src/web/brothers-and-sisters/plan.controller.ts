import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { onDay } from '#libs/domain/kernel';
import { REUNION_PLANS, reunionPlanOn } from '#libs/domain/relationships';
import {
  defineForm,
  oneOf,
  optionalDay,
  optionalText,
  vagueDate,
  type FormState,
  type TypedValue,
} from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { vagueValues } from '../people/words';
import { OpenSiblings, type OpenedSibling } from './open-sibling';
import { planChoices } from './words';

const SHORT_MAX = 120;
const WORDS_MAX = 4_000;
const planForm = defineForm({
  plan: oneOf(REUNION_PLANS, { required: 'Choose what is planned' }),
  by: optionalDay,
  words: optionalText({ max: WORDS_MAX }),
  responsible: optionalText({ max: SHORT_MAX }),
  occurred: vagueDate({ required: 'Enter when this was planned' }),
});

/** Records whether a brother or sister who lives apart is to live with the young person again: by when and how, or why not. */
@Controller()
export class ReunionPlanController {
  constructor(
    private readonly cases: CasePages,
    private readonly siblings: OpenSiblings,
    private readonly recording: Recording,
  ) {}

  @Get(paths.brothersAndSisters.plan.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.siblings.open(request);
    return this.page(at, this.recording.open(at.opened, 'RecordReunionPlan', valuesOf(at)));
  }

  @Post(paths.brothersAndSisters.plan.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.siblings.open(request);
    const read = planForm.read(body);
    if (read.kind === 'wrong') return this.page(at, read.form, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'RecordReunionPlan',
      form: read.form,
      input: { relationshipId: at.named.relationshipId, ...read.input },
      fields: { by: 'by-day', occurred: 'occurred-day', relationshipId: '' },
      again: (form, status) => this.page(at, form, status),
      done: () => redirect(at.panelHref, 'Recorded: the plan to live together.'),
    });
  }

  private page(at: OpenedSibling, form: FormState, status = 200): Page {
    const { opened, named, person, panelHref } = at;
    const data = {
      title: 'Plan to live together',
      section: 'people',
      form,
      caption: person.name,
      plans: planChoices,
      mayChange: opened.may('edit-relationships'),
      action: paths.brothersAndSisters.plan(named),
      backHref: panelHref,
    } as const;
    return this.cases.page('web/brothers-and-sisters/plan.njk', opened, data, status);
  }
}

/** What was planned last, to be changed, as decided today. */
function valuesOf({ relationship, opened }: OpenedSibling): Readonly<Record<string, TypedValue>> {
  const today = vagueValues('occurred', onDay(opened.answer.day));
  const known = reunionPlanOn(relationship, opened.answer.day);
  if (known === undefined) return today;
  const { plan, words, by, responsible } = known;
  return {
    ...today,
    plan,
    words,
    ...(responsible === null ? {} : { responsible }),
    ...(by === null ? {} : vagueValues('by', onDay(by))),
  };
}
