import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { dayInWords } from '#libs/domain/kernel';
import type { MoveOption } from '#libs/domain/transitions';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { moveHref, OpenMoves, type OpenedMove } from '../moves/open-move';
import { formOfStep } from './form-of-step';
import { legalOf, type LegalView } from './legal-view';
import { stepInWords } from './law-forms';

/** What the law makes of each option: what it would end, what has to be there first, and what is. */
@Controller()
export class LawOfMoveController {
  constructor(
    private readonly cases: CasePages,
    private readonly moves: OpenMoves,
  ) {}

  @Get(paths.moves.law.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    const assessed = await this.moves.assess(at);
    return this.cases.page('web/planning/law.njk', at.opened, {
      title: 'What the law asks for first',
      section: 'moves',
      options: at.move.options.map((option) => ({
        label: option.label,
        effects: legalOf(assessed, option.optionId).map((effect) => withHrefs(at, option, effect)),
      })),
      steps: at.move.legalSteps.map(({ stepId, step, who, on, reference, optionId }) => ({
        what: stepInWords(step),
        who,
        on: dayInWords(on),
        reference,
        option:
          at.move.options.find((option) => option.optionId === optionId)?.label ?? 'An option taken off the table',
        href: mayPlan(at) ? paths.moves.form({ ...at.named, form: 'legal-withdraw' }, { step: stepId }) : undefined,
      })),
      backHref: moveHref(at),
    });
  }
}

const mayPlan = ({ opened }: OpenedMove): boolean => opened.may('propose-move');

/** Each thing that is missing, with the form on which it is recorded. */
function withHrefs(at: OpenedMove, { optionId }: MoveOption, effect: LegalView): object {
  return {
    ...effect,
    needs: effect.needs.map((need) => ({
      ...need,
      href:
        need.recordedOn === null && mayPlan(at)
          ? paths.moves.form({ ...at.named, form: formOfStep(need.step) }, { option: optionId, step: need.step })
          : undefined,
    })),
  };
}
