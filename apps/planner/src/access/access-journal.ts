import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PURPOSE_OF, type AccessDecision, type RouteAccess } from '#libs/access';
import type { AccessEntry, AccessLog, Clock, Ids } from '#libs/ports';
import { keepsOnly } from '../drafts/case-form';
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
    await this.record(request, whatWasAsked(request, access), decision);
  }

  /** A page about one young person shows something of a brother or sister: written down in that record as well. */
  async writeLinked(request: FastifyRequest, youngPersonId: string, decision: AccessDecision): Promise<void> {
    const asked = whatWasAsked(request, { action: 'view-linked', subject: 'young-person' });
    await this.record(request, { ...asked, youngPersonId }, decision);
  }

  private async record(request: FastifyRequest, asked: WhatWasAsked, decision: AccessDecision): Promise<void> {
    await this.log.record({
      id: this.ids.next(),
      at: this.clock.now(),
      ...whoAsked(request),
      ...asked,
      ...whatWasAnswered(decision),
      correlation: request.id,
    });
  }
}

type Part<Field extends keyof AccessEntry> = Pick<AccessEntry, Field>;
type WhatWasAsked = Part<'action' | 'youngPersonId' | 'route'>;

function whoAsked({ signedIn }: FastifyRequest): Part<'actor' | 'actorRole' | 'purpose'> {
  if (signedIn === undefined) return { actor: 'nobody', actorRole: 'none', purpose: 'none' };
  const { id, role } = signedIn.actor;
  return { actor: id, actorRole: role, purpose: PURPOSE_OF[role] };
}

function whatWasAsked(request: FastifyRequest, access: RouteAccess): WhatWasAsked {
  const { youngPersonId = null } = request.params as { readonly youngPersonId?: string };
  const what = keepsOnly(request) ? 'draft' : request.method;
  const route = `${what} ${request.routeOptions.url ?? 'unmatched'}`;
  return { action: access.action, youngPersonId: access.subject === 'young-person' ? youngPersonId : null, route };
}

const whatWasAnswered = (decision: AccessDecision): Part<'basis' | 'result' | 'why'> =>
  decision.allow
    ? { basis: decision.basis, result: 'allowed', why: null }
    : { basis: null, result: 'refused', why: decision.why };
