import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isCaseForm, keepsOnly } from '../drafts/case-form';
import type { DraftKeeper } from '../drafts/draft-keeper';
import { paths } from '../paths';
import type { Sessions } from './sessions';
import { isFromElsewhere, isReading } from './same-site-forms';

/**
 * Nobody is signed in and what is asked needs it: pages lead to sign-in and back, the API says 401. A form about a young
 * person is read first, and nothing else is done with it: what was typed is kept for whoever the form was made for.
 */
export function requireSignIn(server: FastifyInstance, sessions: Sessions, drafts: DraftKeeper): void {
  server.decorateRequest('signedIn', undefined);
  server.addHook('onRequest', async (request, reply) => {
    request.signedIn = sessions.resume(request);
    if (!needsSignIn(request) || holdsTypedForm(request)) return;
    if (request.url.startsWith('/api/')) {
      await reply.code(401).send({ error: 'Sign in first' });
      return reply;
    }
    const returnTo = isReading(request) ? request.url : undefined;
    await reply.redirect(paths.signIn.show({}, { returnTo, ended: isReading(request) ? undefined : 'yes' }), 303);
    return reply;
  });
  server.addHook('preHandler', async (request, reply) => {
    if (!needsSignIn(request)) return;
    const slip = isFromElsewhere(request) ? undefined : await drafts.keepByItsSlip(request);
    if (keepsOnly(request)) await reply.code(401).send({ kept: slip === undefined ? 'not-kept' : 'kept' });
    else await reply.redirect(paths.signIn.show({}, { returnTo: slip?.address, ended: slip ? 'kept' : 'yes' }), 303);
    return reply;
  });
}

const needsSignIn = (request: FastifyRequest): boolean =>
  !request.is404 && request.routeOptions.config.access?.public !== true && request.signedIn === undefined;

const holdsTypedForm = (request: FastifyRequest): boolean =>
  !isReading(request) &&
  isCaseForm(request) &&
  request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;

/** Somewhere on this site to go back to: a path of ours, never another site. */
export function ownPath(text: string | undefined): string | undefined {
  return text !== undefined && /^\/(?![/\\])[\w\-./?=&%:+,~]*$/.test(text) ? text : undefined;
}
