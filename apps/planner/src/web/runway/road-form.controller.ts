import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { runwayOf } from '#libs/domain/journey';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page, Redirect } from '../../view/page';
import { askedIn, formNamed } from '../small-form/asked';
import { SmallForms, type Filling } from '../small-form/small-forms';
import * as ofEnds from './forms-of-ends';
import { add, change, end, extend, say, sessions } from './forms-of-supports';
import { ABOUT, type RoadAt } from './road-form';

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

/** Adding, changing, extending and ending what helps a young person; what comes instead; money problems; ends moved apart. */
@Controller()
export class RoadFormController {
  constructor(
    private readonly cases: CasePages,
    private readonly forms: SmallForms,
  ) {}

  @Get(paths.runway.form.pattern)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.open(request));
  }

  @Post(paths.runway.form.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.open(request), request, body);
  }

  private async open(request: FastifyRequest): Promise<Filling<RoadAt>> {
    const opened = await this.cases.open(request);
    const { roadForm = '' } = request.params as { readonly roadForm?: string };
    const { journey, day } = opened.answer;
    const named = { youngPersonId: opened.youngPersonId };
    const about = askedIn(request.query, ABOUT);
    return {
      at: { opened, named, runway: runwayOf(journey, day), about },
      form: formNamed(ROAD_FORMS, roadForm),
      section: 'leaving-care',
      caption: 'the road to 25',
      may: 'edit-plan',
      action: paths.runway.form({ ...named, roadForm }, about),
      backHref: paths.runway.show(named, opened.question),
      done: paths.runway.show(named),
      fields: { amountPence: 'amount' },
    };
  }
}
