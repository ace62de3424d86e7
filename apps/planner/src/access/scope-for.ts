import { ForbiddenException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { leftOutOfLists, readerKindOf, scopeOf } from '#libs/access';
import type { LeftOut, Scope } from '#libs/read-store';

/** Who is left out of this person's lists, or named in none; whoever is not signed in sees nobody who is closed. */
export function leftOutFor({ signedIn }: FastifyRequest): LeftOut {
  return leftOutOfLists(signedIn === undefined ? 'outside' : readerKindOf(signedIn.actor.role));
}

/** Whose young people this person's lists show on a day; refused when they have no list at all. */
export function scopeFor(request: FastifyRequest, today: string): Scope {
  const actor = request.signedIn?.actor;
  const scope = actor === undefined ? undefined : scopeOf(actor, today);
  if (scope === undefined) throw new ForbiddenException();
  return scope;
}
