import {
  ForbiddenException,
  Inject,
  Injectable,
  NotFoundException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { decideAccess, PURPOSE_OF, type AccessDecision, type RouteAccess } from '#libs/access';
import type { Clock } from '#libs/ports';
import { momentOf } from '../case/moment';
import { pastIsReadOnlyPage } from '../case/past-is-read-only';
import { isReading } from '../server/same-site-forms';
import { CLOCK } from '../tokens';
import { PageInstead } from '../view/problem';
import { AccessJournal } from './access-journal';
import { AccessRecords } from './access-records';
import { LinkedLooks } from './linked-looks';

/**
 * Stands before every route. Asks the one decision function, writes down who looked before anything is answered, and
 * gives those who may not know of a record the same answer as for a record that does not exist.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly records: AccessRecords,
    private readonly journal: AccessJournal,
    private readonly linked: LinkedLooks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const classified = request.routeOptions.config.access;
    if (classified === undefined) throw new NotFoundException();
    if (classified.public === true) return true;
    const access = asAsked(request, classified);
    const decision = await this.decide(request, access);
    await this.journal.write(request, access, decision);
    if (!decision.allow) throw decision.as === 'forbidden' ? new ForbiddenException() : new NotFoundException();
    if (access.subject === 'young-person') refuseToRecordInThePast(request);
    await this.linked.admit(request, access, this.clock.today());
    return true;
  }

  private async decide(request: FastifyRequest, access: RouteAccess): Promise<AccessDecision> {
    const actor = request.signedIn?.actor;
    if (actor === undefined) return { allow: false, why: 'Nobody is signed in', as: 'forbidden' };
    const record = await this.records.recordFor(request, access);
    if (record === undefined) return { allow: false, why: 'There is no such record', as: 'not-found' };
    const question = { actor, action: access.action, record, purpose: PURPOSE_OF[actor.role], at: this.clock.today() };
    return decideAccess(question);
  }
}

/** Looking at a past moment is replay, whichever page it is on: not everybody who sees a case may look back. */
function asAsked(request: FastifyRequest, access: RouteAccess): RouteAccess {
  const looksBack = access.action === 'view-case' && momentOf(request.query).set;
  return looksBack ? { ...access, action: 'replay' } : access;
}

/** While a past moment is set nothing can be recorded: the past cannot be added to. */
function refuseToRecordInThePast(request: FastifyRequest): void {
  const moment = momentOf(request.query);
  if (moment.set && !isReading(request)) throw new PageInstead(pastIsReadOnlyPage(moment, request.params));
}
