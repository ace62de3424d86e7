import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import { runwayOf } from '#libs/domain/journey';
import type { FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import * as ofEnds from './forms-of-ends';
import { add, change, end, extend, say, sessions } from './forms-of-supports';
import type { RoadAt } from './road-form';

/** The small forms of the road to 25, by their name in the address. */
export const ROAD_FORMS = {
  add,
  change,
  extend,
  end,
  say,
  sessions,
  instead: ofEnds.instead,
  'fell-through': ofEnds.fellThrough,
  'money-problem': ofEnds.moneyProblem,
  'money-settled': ofEnds.moneySettled,
  stagger: ofEnds.stagger,
} as const;
export type RoadFormName = keyof typeof ROAD_FORMS;

interface Filling {
  readonly at: RoadAt;
  readonly name: RoadFormName;
}

/** Fields of a reason that stand in the first box of a date; what is about the whole is about the form. */
const FIELDS = {
  occurred: 'occurred-day',
  until: 'until-day',
  from: 'from-day',
  amountPence: 'amount',
  supportId: '',
  end: '',
  problemId: '',
  replacementId: '',
};

const ABOUT = ['support', 'end', 'problem', 'replacement', 'cliff'] as const;

/** What the address says the form is about: one word each, anything else is left alone. */
function aboutOf(query: unknown): RoadAt['about'] {
  const asked = (query ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(ABOUT.flatMap((key) => (typeof asked[key] === 'string' ? [[key, asked[key]]] : [])));
}

/** Adding, changing, extending and ending what helps a young person; what comes instead; money problems; ends moved apart. */
@Controller()
export class RoadFormController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.runway.form.pattern)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const { at, name } = await this.open(request);
    const form = ROAD_FORMS[name];
    return this.page({ at, name }, this.recording.open(at.opened, form.command, form.values?.(at)));
  }

  @Post(paths.runway.form.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const filling = await this.open(request);
    const { at, name } = filling;
    const form = ROAD_FORMS[name];
    const read = form.read(at, body);
    if (read.kind === 'wrong') return this.page(filling, read.form, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: form.command,
      form: read.form,
      input: read.toInput((what) => stableUuid(read.form.commandId, what)),
      fields: FIELDS,
      again: (state, status) => this.page(filling, state, status),
      done: () => redirect(paths.runway.show(at.named), `Recorded: ${form.recorded}.`),
    });
  }

  private async open(request: FastifyRequest): Promise<Filling> {
    const opened = await this.cases.open(request);
    const { roadForm } = request.params as { readonly roadForm?: string };
    const name = (Object.keys(ROAD_FORMS) as RoadFormName[]).find((one) => one === roadForm);
    if (name === undefined) throw new NotFoundException();
    const { journey, day } = opened.answer;
    const named = { youngPersonId: opened.youngPersonId };
    return { name, at: { opened, named, runway: runwayOf(journey, day), about: aboutOf(request.query) } };
  }

  private page({ at, name }: Filling, state: FormState, status = 200): Page {
    const form = ROAD_FORMS[name];
    const data = {
      title: form.title,
      section: 'leaving-care',
      form: state,
      caption: 'the road to 25',
      says: form.says,
      submit: form.submit,
      nothing: form.nothing?.(at),
      questions: form.questions(at),
      roles: [],
      mayChange: at.opened.may('edit-plan'),
      action: paths.runway.form({ ...at.named, roadForm: name }, at.about),
      backHref: paths.runway.show(at.named, at.opened.question),
    } as const;
    return this.cases.page('web/small-form/small-form.njk', at.opened, data, status);
  }
}
