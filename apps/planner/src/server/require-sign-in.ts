import type { FastifyInstance } from 'fastify';
import { paths } from '../paths';
import type { Sessions } from './sessions';
import { isReading } from './same-site-forms';

/** Nobody is signed in and what is asked needs it: pages lead to sign-in and back, the API says 401. */
export function requireSignIn(server: FastifyInstance, sessions: Sessions): void {
  server.decorateRequest('signedIn', undefined);
  server.addHook('onRequest', async (request, reply) => {
    request.signedIn = sessions.resume(request);
    const access = request.routeOptions.config.access;
    if (request.is404 || access?.public === true || request.signedIn !== undefined) return;
    if (request.url.startsWith('/api/')) {
      await reply.code(401).send({ error: 'Sign in first' });
      return reply;
    }
    const returnTo = isReading(request) ? request.url : undefined;
    await reply.redirect(paths.signIn.show({}, { returnTo, ended: isReading(request) ? undefined : 'yes' }), 303);
    return reply;
  });
}

/** Somewhere on this site to go back to: a path of ours, never another site. */
export function ownPath(text: string | undefined): string | undefined {
  return text !== undefined && /^\/(?![/\\])[\w\-./?=&%:+,~]*$/.test(text) ? text : undefined;
}
