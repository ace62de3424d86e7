import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { vagueInWords } from '#libs/domain/kernel';
import { viewsMissing, WHOSE_IN_WORDS } from '#libs/domain/transitions';
import { sentenceCase } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { moveHref, OpenMoves } from '../moves/open-move';

/** What parents, carers, the reviewing officer and others think of the move, or why they were not asked. */
@Controller()
export class ViewsOnMoveController {
  constructor(
    private readonly cases: CasePages,
    private readonly moves: OpenMoves,
  ) {}

  @Get(paths.moves.views.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    const { views } = at.move.planning;
    const mayPlan = at.opened.may('propose-move') && at.move.kind === 'proposed';
    const formHref = (about: Readonly<Record<string, string>>): string | undefined =>
      mayPlan ? paths.moves.form({ ...at.named, form: 'view' }, about) : undefined;
    return this.cases.page('web/planning/views.njk', at.opened, {
      title: 'What others think of the move',
      section: 'moves',
      wishes: at.move.wishes,
      noWishesReason: at.move.noWishesReason,
      views: views.map((view) => ({
        whose: sentenceCase(WHOSE_IN_WORDS[view.whose]),
        name: view.name,
        said: view.view,
        why: view.notSoughtReason,
        when: vagueInWords(view.occurred),
        by: view.recorded.by,
        href: formHref({ view: view.viewId }),
      })),
      missing: viewsMissing(views).map((whose) => ({
        whose: WHOSE_IN_WORDS[whose],
        href: formHref({ whose }),
      })),
      addHref: formHref({}),
      backHref: moveHref(at),
    });
  }
}
