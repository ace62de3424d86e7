import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PURPOSE_OF, type AccessDecision, type RouteAccess } from '#libs/access';
import type { AccessLog, Clock, Ids } from '#libs/ports';
import { ACCESS_LOG, CLOCK, IDS } from '../tokens';

/** Writes down who asked for what and what they were answered, refusals too. Durable before the answer is sent. */
@Injectable()
export class AccessJournal {
  constructor(
    @Inject(ACCESS_LOG) private readonly log: AccessLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async write(request: FastifyRequest, access: RouteAccess, decision: AccessDecision): Promise<void> {
    const actor = request.signedIn?.actor;
    const params = request.params as { readonly youngPersonId?: string };
    await this.log.record({
      id: this.ids.next(),
      at: this.clock.now(),
      actor: actor?.id ?? 'nobody',
      actorRole: actor?.role ?? 'none',
      action: access.action,
      youngPersonId: access.subject === 'young-person' ? (params.youngPersonId ?? null) : null,
      basis: decision.allow ? decision.basis : null,
      purpose: actor === undefined ? 'none' : PURPOSE_OF[actor.role],
      route: `${request.method} ${request.routeOptions.url ?? 'unmatched'}`,
      result: decision.allow ? 'allowed' : 'refused',
      why: decision.allow ? null : decision.why,
      correlation: request.id,
    });
  }
}
