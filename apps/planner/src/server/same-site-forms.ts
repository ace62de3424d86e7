import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addressOf, authorOf, keepsOnly } from '../drafts/case-form';
import type { DraftKeeper } from '../drafts/draft-keeper';
import type { Slip } from '../drafts/form-slips';

/** What is sent did not come from one of our own pages in this session. */
export class ForeignForm extends Error {
  override readonly name = 'ForeignForm';
  readonly statusCode = 403;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITE = new Set(['same-origin', 'none']);

export const isReading = (request: FastifyRequest): boolean => READING.has(request.method);

/** Whether the browser says that another site sent it. */
export function isFromElsewhere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return typeof site === 'string' && !OWN_SITE.has(site);
}

/**
 * Whatever changes something must come from a page of ours, in this session: the form's token fits the session, and the
 * browser, where it says so, says that it was sent from here. Asked before anything else is done with it. A form from an
 * earlier session is not recorded, but what was typed is kept for whoever it was made for; if that is who is signed in
 * now, they are led back to it.
 */
export function acceptOwnFormsOnly(server: FastifyInstance, drafts: DraftKeeper): void {
  server.addHook('preHandler', async (request, reply) => {
    if (isReading(request)) return;
    if (isFromElsewhere(request)) throw new ForeignForm('sent from another site');
    if (tokenFits(server, request, reply)) return;
    const slip = await drafts.keepByItsSlip(request);
    if (!isOwn(slip, request)) throw new ForeignForm('not sent from a page of this session');
    if (keepsOnly(request)) await reply.send({ kept: 'kept' });
    else await reply.redirect(addressOf(request), 303);
    return reply;
  });
}

const isOwn = (slip: Slip | undefined, { signedIn }: FastifyRequest): boolean =>
  slip !== undefined && signedIn !== undefined && slip.author === authorOf(signedIn.actor);

/** The plugin answers a wrong token by itself; here it is asked for its judgement only. */
function tokenFits(server: FastifyInstance, request: FastifyRequest, reply: FastifyReply): boolean {
  let fits = false;
  const unanswered = Object.create(reply, { send: { value: () => unanswered } }) as FastifyReply;
  server.csrfProtection(request, unanswered, () => {
    fits = true;
  });
  return fits;
}
