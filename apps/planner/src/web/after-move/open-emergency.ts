import { Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cases, type MoveAssessment } from '#libs/application';
import type { EmergencyMove } from '#libs/domain/transitions';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';

/** An emergency move as a page shows it, at the moment the address asks for. */
export interface OpenedEmergency {
  readonly opened: OpenedCase;
  readonly move: EmergencyMove;
  readonly named: { readonly youngPersonId: string; readonly transitionId: string };
}

/** Opens emergency moves for the pages of this folder. */
@Injectable()
export class OpenEmergencies {
  constructor(
    private readonly pages: CasePages,
    private readonly cases: Cases,
  ) {}

  /** The emergency move the route names; undefined where that is a move that was planned. Not found where it is neither. */
  async find(request: FastifyRequest): Promise<OpenedEmergency | Omit<OpenedEmergency, 'move'>> {
    const opened = await this.pages.open(request);
    const { transitionId = '' } = request.params as { readonly transitionId?: string };
    const { emergencies, moves } = opened.answer.journey.transitions;
    const named = { youngPersonId: opened.youngPersonId, transitionId };
    const move = emergencies[transitionId];
    if (move !== undefined) return { opened, move, named };
    if (moves[transitionId] === undefined) throw new NotFoundException();
    return { opened, named };
  }

  /** The emergency move the route names; not found where it is none. */
  async open(request: FastifyRequest): Promise<OpenedEmergency> {
    const at = await this.find(request);
    if (!('move' in at)) throw new NotFoundException();
    return at;
  }

  /** What the move does, as worked out at the moment shown. */
  async assess({ opened, named }: OpenedEmergency): Promise<MoveAssessment | undefined> {
    const { sights, asKnownAt, asItWasOn } = opened.moment;
    const asked = { sights, ...(asKnownAt ? { asKnownAt } : {}), ...(asItWasOn ? { asItWasOn } : {}) };
    return this.cases.assessMove(named.youngPersonId, named.transitionId, asked);
  }
}
