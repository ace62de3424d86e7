import { Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cases, type MoveAssessment } from '#libs/application';
import { moveOf, type Move, type MoveOption } from '#libs/domain/transitions';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';

/** A move as a page shows it, at the moment the address asks for. */
export interface OpenedMove {
  readonly opened: OpenedCase;
  readonly move: Move;
  readonly named: { readonly youngPersonId: string; readonly transitionId: string };
}

/** Opens moves for the pages of this folder. */
@Injectable()
export class OpenMoves {
  constructor(
    private readonly pages: CasePages,
    private readonly cases: Cases,
  ) {}

  /** The move the route names; not found when there was none at the moment shown. */
  async open(request: FastifyRequest): Promise<OpenedMove> {
    const opened = await this.pages.open(request);
    const { transitionId = '' } = request.params as { readonly transitionId?: string };
    const move = moveOf(opened.answer.journey.transitions, transitionId);
    if (move === undefined) throw new NotFoundException();
    return { opened, move, named: { youngPersonId: opened.youngPersonId, transitionId } };
  }

  /** The option the route names, on the table of this move. */
  optionOf(request: FastifyRequest, { move }: OpenedMove): MoveOption {
    const { optionId } = request.params as { readonly optionId?: string };
    const option = move.options.find((one) => one.optionId === optionId);
    if (option === undefined) throw new NotFoundException();
    return option;
  }

  /** What the move would do, at the moment shown. */
  async assess({ opened, named }: OpenedMove): Promise<MoveAssessment> {
    const { asKnownAt, asItWasOn, sights } = opened.moment;
    const moment = {
      sights,
      ...(asKnownAt === undefined ? {} : { asKnownAt }),
      ...(asItWasOn === undefined ? {} : { asItWasOn }),
    };
    const assessed = await this.cases.assessMove(named.youngPersonId, named.transitionId, moment);
    if (assessed === undefined) throw new NotFoundException();
    return assessed;
  }
}

/** Back to the move, carrying the moment shown. */
export const moveHref = ({ named, opened }: OpenedMove): string => paths.moves.show(named, opened.question);
