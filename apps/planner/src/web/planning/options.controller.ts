import { Controller, Get, NotFoundException, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { moveHref, OpenMoves, type OpenedMove } from '../moves/open-move';
import { optionsTable } from '../moves/options-table';
import { sideBySide } from './side-by-side';
import { weightsInWords } from './weights';

/** The options of a move in one table, by relationships kept; and two of them side by side with both networks. */
@Controller()
export class OptionsOfMoveController {
  constructor(
    private readonly cases: CasePages,
    private readonly moves: OpenMoves,
  ) {}

  @Get(paths.moves.options.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    const mayPlan = at.opened.may('propose-move') && at.move.kind === 'proposed';
    const options = optionsTable(at, await this.moves.assess(at));
    return this.cases.page('web/planning/options.njk', at.opened, {
      title: 'Options, by relationships kept',
      section: 'moves',
      move: at.move,
      options,
      weights: weightsShown(at, mayPlan),
      compare: options.length > 1 ? { action: paths.moves.compare(at.named) } : undefined,
      mayPlan,
      addHref: mayPlan ? paths.moves.addOption(at.named) : undefined,
      vacanciesHref: mayPlan ? paths.moves.vacancies(at.named) : undefined,
      backHref: moveHref(at),
    });
  }

  @Get(paths.moves.compare.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async compare(@Req() request: FastifyRequest, @Query('a') a?: string, @Query('b') b?: string): Promise<Page> {
    const at = await this.moves.open(request);
    const [first, second] = at.move.options;
    const asked = [a ?? first?.optionId, b ?? second?.optionId];
    const both = asked.map((id) => at.move.options.find(({ optionId }) => optionId === id));
    const [left, right] = both;
    if (left === undefined || right === undefined) throw new NotFoundException();
    const assessed = await this.moves.assess(at);
    return this.cases.page('web/planning/side-by-side.njk', at.opened, {
      title: `${left.label} and ${right.label}`,
      section: 'moves',
      ...sideBySide(at, [left, right], assessed),
      backHref: paths.moves.options(at.named, at.opened.question),
    });
  }
}

/** By what weights the order is worked out, and who chose them when they are not those of the rule set. */
function weightsShown({ move, named }: OpenedMove, mayPlan: boolean): object {
  const chosen = move.judgement.weights;
  return {
    inWords: weightsInWords(chosen?.weights),
    chosen,
    changeHref: mayPlan ? paths.moves.form({ ...named, form: 'weights' }) : undefined,
    resetHref: mayPlan && chosen !== null ? paths.moves.form({ ...named, form: 'weights-reset' }) : undefined,
  };
}
