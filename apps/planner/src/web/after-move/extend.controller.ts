import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { civilDate, dayInWords } from '#libs/domain/kernel';
import { day, defineForm, optionalDay, text } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { Page, Redirect } from '../../view/page';
import { smallForm } from '../small-form/small-form';
import { SmallForms, type Filling } from '../small-form/small-forms';

const extend = smallForm({
  title: 'The home goes on for longer',
  command: 'RecordPlacementExtended',
  submit: 'Record it',
  questions: () => [
    { kind: 'date', name: 'previousUntil', label: 'Until when was it to be? (leave empty if nobody had said)' },
    { kind: 'date', name: 'until', label: 'Until when may they stay now?' },
    { kind: 'area', name: 'reason', label: 'Why does it go on, and why not for longer?' },
  ],
  form: () =>
    defineForm({
      previousUntil: optionalDay,
      until: day({ required: 'Enter until when they may stay now' }),
      reason: text({ required: 'Say why it goes on, and why not for longer', max: 4_000 }),
    }),
  input: (answers, newId) => ({ ...answers, extensionId: newId('extension') }),
  recorded: ({ until }) => `the home goes on until ${dayInWords(civilDate(String(until)))}`,
});

/** A home goes on until another day. Several short extensions in a row are flagged: not knowing is hard to live with. */
@Controller()
export class ExtendHomeController {
  constructor(
    private readonly cases: CasePages,
    private readonly forms: SmallForms,
  ) {}

  @Get(paths.emergency.extend.pattern)
  @Access({ action: 'record-move', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.open(request));
  }

  @Post(paths.emergency.extend.pattern)
  @HttpCode(200)
  @Access({ action: 'record-move', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.open(request), request, body);
  }

  private async open(request: FastifyRequest): Promise<Filling<{ readonly opened: OpenedCase }>> {
    const opened = await this.cases.open(request);
    const named = { youngPersonId: opened.youngPersonId };
    return {
      at: { opened },
      form: extend,
      section: 'moves',
      caption: 'their moves',
      may: 'record-move',
      action: paths.emergency.extend(named),
      backHref: paths.moves.list(named, opened.question),
      done: paths.moves.list(named),
    };
  }
}
