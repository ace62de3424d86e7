import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { pluralise, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { fieldsOf, nobodyPlaced, placedIn, ringQuestions, ringsForm, ringsNow } from './rings-form';

/** Everybody placed in the young person's own rings in one sitting. */
@Controller()
export class RingsController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.people.rings.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    return this.page(opened, this.recording.open(opened, 'PlaceRings', ringsNow(opened)));
  }

  @Post(paths.people.rings.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const opened = await this.cases.open(request);
    const read = ringsForm(opened).read(body);
    if (read.kind === 'wrong') return this.page(opened, read.form, 400);
    const rings = placedIn(opened, read.form);
    if (rings.length === 0) return this.page(opened, nobodyPlaced(read.form), 400);
    return this.recording.record({
      request,
      opened,
      command: 'PlaceRings',
      form: read.form,
      input: { rings, view: 'young-person', occurred: read.input.occurred },
      fields: fieldsOf(rings),
      again: (form, status) => this.page(opened, form, status),
      done: ({ events }) => redirect(paths.people.inTheirWords({ youngPersonId: opened.youngPersonId }), said(events)),
    });
  }

  private page(opened: OpenedCase, form: FormState, status = 200): Page {
    const named = { youngPersonId: opened.youngPersonId };
    const data = {
      title: 'Place everybody in rings',
      section: 'people',
      form,
      groups: ringQuestions(opened),
      mayChange: opened.may('edit-relationships'),
      action: paths.people.rings(named),
      addHref: paths.people.add(named),
      backHref: paths.people.inTheirWords(named, opened.question),
    } as const;
    return this.cases.page('web/views/rings.njk', opened, data, status);
  }
}

const said = (events: number): string =>
  events === 0
    ? 'Everybody is in the same ring as before: nothing was recorded.'
    : `Recorded: ${pluralise(events, 'person', 'people')} in another ring than before.`;
