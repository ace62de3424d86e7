import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { defineForm, optionalText, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { moveHref, OpenMoves, type OpenedMove } from './open-move';
import { optionsTable } from './options-table';

const submitForm = defineForm({
  optionId: text({ required: 'Choose the option you prefer', max: 40 }),
  reasonNotFirst: optionalText({ max: 4_000 }),
});

/** Puts a move to a manager, with the option preferred; what the worker saw is kept with it. */
@Controller()
export class SubmitMoveController {
  constructor(
    private readonly cases: CasePages,
    private readonly moves: OpenMoves,
    private readonly recording: Recording,
  ) {}

  @Get(paths.moves.submit.pattern)
  @Access({ action: 'propose-move', subject: 'young-person', shows: ['linked'] })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    return this.page(at, this.recording.open(at.opened, 'SubmitMove'));
  }

  @Post(paths.moves.submit.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person', shows: ['linked'] })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.moves.open(request);
    const read = submitForm.read(body);
    if (read.kind === 'wrong') return this.page(at, read.form, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'SubmitMove',
      form: read.form,
      input: { transitionId: at.named.transitionId, ...read.input },
      again: (form, status) => this.page(at, form, status),
      done: () => redirect(moveHref(at), 'Recorded: the move is with a manager.'),
    });
  }

  private async page(at: OpenedMove, form: FormState, status = 200): Promise<Page> {
    const options = optionsTable(at, await this.moves.assess(at));
    const data = {
      title: 'Put the move to a manager',
      section: 'moves',
      form,
      options,
      action: paths.moves.submit(at.named),
      backHref: moveHref(at),
    } as const;
    return this.cases.page('web/moves/submit.njk', at.opened, data, status);
  }
}
