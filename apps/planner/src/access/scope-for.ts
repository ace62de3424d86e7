import { ForbiddenException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { scopeOf } from '#libs/access';
import type { Scope } from '#libs/read-store';

/** Whose young people this person's lists show on a day; refused when they have no list at all. */
export function scopeFor(request: FastifyRequest, today: string): Scope {
  const actor = request.signedIn?.actor;
  const scope = actor === undefined ? undefined : scopeOf(actor, today);
  if (scope === undefined) throw new ForbiddenException();
  return scope;
}
