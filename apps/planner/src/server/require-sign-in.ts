import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isCaseForm, keepsOnly } from '../drafts/case-form';
import type { DraftKeeper } from '../drafts/draft-keeper';
import { paths } from '../paths';
import type { Sessions } from './sessions';
import { isFromElsewhere, isReading } from './same-site-forms';
import type { SignedIn } from './signed-in';
import { isStaticFile } from './static-files';

/**
 * Nobody is signed in and what is asked needs it: pages lead to sign-in and back, the API says 401. A form about a young
 * person is read first, and nothing else is done with it: what was typed is kept for whoever the form was made for.
 */
export function requireSignIn(server: FastifyInstance, sessions: Sessions, drafts: DraftKeeper): void {
  server.decorateRequest('signedIn', undefined);
  const unknown = new WeakMap<FastifyRequest, unknown>();
  server.addHook('onRequest', async (request, reply) => {
    request.signedIn = isStaticFile(request)
      ? undefined
      : await signedInNow(request, sessions).catch((error: unknown) => {
          // A form is read all the same, so that the answer can hold what was typed.
          if (!holdsTypedForm(request)) throw error;
          unknown.set(request, error);
          return undefined;
        });
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
    if (unknown.has(request)) throw unknown.get(request);
    if (!needsSignIn(request)) return;
    const slip = isFromElsewhere(request) ? undefined : await drafts.keepByItsSlip(request);
    if (keepsOnly(request)) await reply.code(401).send({ kept: slip === undefined ? 'not-kept' : 'kept' });
    else await reply.redirect(paths.signIn.show({}, { returnTo: slip?.address, ended: slip ? 'kept' : 'yes' }), 303);
    return reply;
  });
}

/** While it cannot be told whether a sign-in has been ended, nobody is signed in on pages that are for anybody; others wait. */
async function signedInNow(request: FastifyRequest, sessions: Sessions): Promise<SignedIn | undefined> {
  try {
    return await sessions.resume(request);
  } catch (error) {
    if (isForAnybody(request)) return undefined;
    throw error;
  }
}

const isForAnybody = ({ is404, routeOptions }: FastifyRequest): boolean =>
  is404 || routeOptions.config.access?.public === true;

const needsSignIn = (request: FastifyRequest): boolean => !isForAnybody(request) && request.signedIn === undefined;

const holdsTypedForm = (request: FastifyRequest): boolean =>
  !isReading(request) &&
  isCaseForm(request) &&
  request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;

/** Somewhere on this site to go back to: a path of ours, never another site. */
export function ownPath(text: string | undefined): string | undefined {
  return text !== undefined && /^\/(?![/\\])[\w\-./?=&%:+,~]*$/.test(text) ? text : undefined;
}
