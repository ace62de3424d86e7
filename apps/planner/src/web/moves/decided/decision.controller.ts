import { Controller, Get, NotFoundException, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Act, Move, SeenAtDecision } from '#libs/domain/transitions';
import { Access } from '../../../access/route-access';
import { CasePages } from '../../../case/case-pages';
import { paths } from '../../../paths';
import type { Page } from '../../../view/page';
import { moveHref, OpenMoves } from '../open-move';
import { seenView } from './seen-view';

interface Decided extends Act {
  readonly what: string;
  readonly optionId: string;
  readonly reason: string | null;
  readonly seen: SeenAtDecision;
  readonly changed: readonly string[] | null;
}

/** A decision on a move with everything that was in front of whoever took it, as it was kept. */
@Controller()
export class DecisionController {
  constructor(
    private readonly cases: CasePages,
    private readonly moves: OpenMoves,
  ) {}

  @Get(paths.moves.decision.pattern)
  @Access({ action: 'view-case', subject: 'young-person', shows: ['linked'] })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    const decided = decidedOn(at.move);
    if (decided === undefined) throw new NotFoundException();
    const seen = seenView(at, decided.seen, decided.optionId);
    return this.cases.page('web/moves/decided/decision.njk', at.opened, {
      title: 'What was decided, and on what',
      section: 'moves',
      decided,
      submission: 'submission' in at.move ? at.move.submission : null,
      label: at.move.options.find(({ optionId }) => optionId === decided.optionId)?.label ?? 'an option',
      seen,
      broken: seen.broken,
      backHref: moveHref(at),
    });
  }
}

/** The last decision on a move; undefined while there is none. */
function decidedOn(move: Move): Decided | undefined {
  switch (move.kind) {
    case 'approved':
    case 'happened':
      return { ...move.approval, what: 'Approved', reason: move.approval.reasonPastRed };
    case 'refused':
      return { ...move.refusal, what: 'Refused', optionId: move.submission.optionId };
    case 'proposed':
      return move.sentBack === null ? undefined : { ...move.sentBack, what: 'Sent back' };
    default:
      return undefined;
  }
}
