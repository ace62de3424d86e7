import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import type { FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { OpenMoves } from '../moves/open-move';
import { aboutOf, type AboutMove } from './move-form';
import { MOVE_FORMS, type MoveFormName, type PartPage } from './move-forms';

interface Filling {
  readonly at: AboutMove;
  readonly name: MoveFormName;
}

/** Fields of a reason that stand in the first box of a date. */
const FIELDS = {
  occurred: 'occurred-day',
  neededBy: 'neededBy-day',
  dueOn: 'dueOn-day',
  on: 'on-day',
  transitionId: '',
};

/** The small forms about one move, a question or two each, saved as you go. */
@Controller()
export class MoveFormController {
  constructor(
    private readonly cases: CasePages,
    private readonly moves: OpenMoves,
    private readonly recording: Recording,
  ) {}

  @Get(paths.moves.form.pattern)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const filling = await this.open(request);
    const { form } = MOVE_FORMS[filling.name];
    return this.page(filling, this.recording.open(filling.at.opened, form.command, form.values?.(filling.at)));
  }

  @Post(paths.moves.form.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const filling = await this.open(request);
    const { at, name } = filling;
    const { form, back } = MOVE_FORMS[name];
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
      done: () => redirect(backTo(at, back), `Recorded: ${form.recorded}.`),
    });
  }

  private async open(request: FastifyRequest): Promise<Filling> {
    const opened = await this.moves.open(request);
    const { form: asked } = request.params as { readonly form?: string };
    const name = (Object.keys(MOVE_FORMS) as MoveFormName[]).find((one) => one === asked);
    if (name === undefined) throw new NotFoundException();
    return { at: { ...opened, about: aboutOf(request.query) }, name };
  }

  private page({ at, name }: Filling, state: FormState, status = 200): Page {
    const { form, back } = MOVE_FORMS[name];
    const data = {
      title: form.title,
      section: 'moves',
      form: state,
      caption: 'the move',
      says: form.says,
      submit: form.submit,
      nothing: form.nothing?.(at),
      questions: form.questions(at),
      roles: [],
      mayChange: at.opened.may('propose-move'),
      action: paths.moves.form({ ...at.named, form: name }, at.about),
      backHref: backTo(at, back),
    } as const;
    return this.cases.page('web/small-form/small-form.njk', at.opened, data, status);
  }
}

/** The page of the part that a form belongs to. */
function backTo({ named, about }: AboutMove, back: PartPage): string {
  switch (back) {
    case 'move':
      return paths.moves.show(named);
    case 'views':
      return paths.moves.views(named);
    case 'preparation':
      return paths.moves.preparation(named);
    case 'options':
      return paths.moves.options(named);
    case 'law':
      return paths.moves.law(named);
    case 'effect':
      return about.option === undefined
        ? paths.moves.options(named)
        : paths.moves.option({ ...named, optionId: about.option });
  }
}
