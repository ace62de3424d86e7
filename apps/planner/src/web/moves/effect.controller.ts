import { Controller, Get, NotFoundException, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { effectView } from './effect-view';
import { OpenMoves } from './open-move';
import { kindInWords } from './words';

/** What one option would do to the people who matter. */
@Controller()
export class EffectController {
  constructor(
    private readonly cases: CasePages,
    private readonly moves: OpenMoves,
  ) {}

  @Get(paths.moves.option.pattern)
  @Access({ action: 'view-case', subject: 'young-person', shows: ['linked'] })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    const option = this.moves.optionOf(request, at);
    const effect = effectView(at, option, await this.moves.assess(at));
    if (effect === undefined) throw new NotFoundException();
    const data = {
      title: 'Who would be kept and who lost',
      section: 'moves',
      option,
      kind: kindInWords(option),
      effect,
      lawHref: paths.moves.law(at.named, at.opened.question),
      backHref: paths.moves.options(at.named, at.opened.question),
      changeHref: paths.moves.changeOption({ ...at.named, optionId: option.optionId }),
      mayPlan: at.opened.may('propose-move') && at.move.kind === 'proposed',
    } as const;
    return this.cases.page('web/moves/effect.njk', at.opened, data);
  }
}
