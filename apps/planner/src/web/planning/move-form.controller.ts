import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../access/route-access';
import { paths } from '../../paths';
import type { Page, Redirect } from '../../view/page';
import { OpenMoves } from '../moves/open-move';
import { askedIn, formNamed } from '../small-form/asked';
import { SmallForms, type Filling } from '../small-form/small-forms';
import { ABOUT, type AboutMove } from './move-form';
import { MOVE_FORMS, type PartPage } from './move-forms';

/** The small forms about one move, a question or two each, saved as you go. */
@Controller()
export class MoveFormController {
  constructor(
    private readonly moves: OpenMoves,
    private readonly forms: SmallForms,
  ) {}

  @Get(paths.moves.form.pattern)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.open(request));
  }

  @Post(paths.moves.form.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.open(request), request, body);
  }

  private async open(request: FastifyRequest): Promise<Filling<AboutMove>> {
    const move = await this.moves.open(request);
    const { form: name = '' } = request.params as { readonly form?: string };
    const { form, back } = formNamed(MOVE_FORMS, name);
    const at = { ...move, about: askedIn(request.query, ABOUT) };
    return {
      at,
      form,
      section: 'moves',
      caption: 'the move',
      may: 'propose-move',
      action: paths.moves.form({ ...at.named, form: name }, at.about),
      backHref: backTo(at, back),
      done: backTo(at, back),
    };
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
