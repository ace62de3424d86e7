import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import { dayInWords } from '#libs/domain/kernel';
import { day, defineForm, optionalDay, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';

const extendForm = defineForm({
  previousUntil: optionalDay,
  until: day({ required: 'Enter until when they may stay now' }),
  reason: text({ required: 'Say why it goes on, and why not for longer', max: 4_000 }),
});

/** A home goes on until another day. Several short extensions in a row are flagged: not knowing is hard to live with. */
@Controller()
export class ExtendHomeController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.emergency.extend.pattern)
  @Access({ action: 'record-move', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    return this.page(opened, this.recording.open(opened, 'RecordPlacementExtended'));
  }

  @Post(paths.emergency.extend.pattern)
  @HttpCode(200)
  @Access({ action: 'record-move', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const opened = await this.cases.open(request);
    const read = extendForm.read(body);
    if (read.kind === 'wrong') return this.page(opened, read.form, 400);
    const { until } = read.input;
    return this.recording.record({
      request,
      opened,
      command: 'RecordPlacementExtended',
      form: read.form,
      input: { ...read.input, extensionId: stableUuid(read.form.commandId, 'extension') },
      fields: { until: 'until-day', previousUntil: 'previousUntil-day' },
      again: (form, status) => this.page(opened, form, status),
      done: () =>
        redirect(
          paths.moves.list({ youngPersonId: opened.youngPersonId }),
          `Recorded: the home goes on until ${dayInWords(until)}.`,
        ),
    });
  }

  private page(opened: OpenedCase, form: FormState, status = 200): Page {
    const named = { youngPersonId: opened.youngPersonId };
    const data = {
      title: 'The home goes on for longer',
      section: 'moves',
      form,
      caption: 'their moves',
      submit: 'Record it',
      questions: [
        { kind: 'date', name: 'previousUntil', label: 'Until when was it to be? (leave empty if nobody had said)' },
        { kind: 'date', name: 'until', label: 'Until when may they stay now?' },
        { kind: 'area', name: 'reason', label: 'Why does it go on, and why not for longer?' },
      ],
      roles: [],
      mayChange: opened.may('record-move'),
      action: paths.emergency.extend(named),
      backHref: paths.moves.list(named, opened.question),
    } as const;
    return this.cases.page('web/small-form/small-form.njk', opened, data, status);
  }
}
