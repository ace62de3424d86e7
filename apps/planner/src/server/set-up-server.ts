import { parse } from 'node:querystring';
import formbody from '@fastify/formbody';
import csrfProtection from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import secureSession from '@fastify/secure-session';
import type { FastifyInstance } from 'fastify';
import { measurePages, type Config, type Logger, type Metrics } from '#libs/runtime';
import { refuseUnclassified, type ClassifiedRoute } from '../access/route-access';
import type { DraftKeeper } from '../drafts/draft-keeper';
import { logRequests } from './request-log';
import { requireSignIn } from './require-sign-in';
import { acceptOwnFormsOnly } from './same-site-forms';
import { securityHeaders } from './security-headers';
import { SESSION_HOURS_MAX, type Sessions } from './sessions';
import { serveStaticFiles } from './static-files';

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route and what it says of itself; filled when the server is ready. */
    classifiedRoutes: readonly ClassifiedRoute[];
  }
}

/** Most fields a form may send; a hundred protections on a move are the largest we have. */
const FIELDS_MAX = 2_000;

export interface ServerParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly sessions: Sessions;
  readonly sessionKey: Buffer;
  readonly drafts: DraftKeeper;
}

/**
 * Everything between the socket and a controller, in the order it acts: headers, classification, session, sign-in, body,
 * form token. Controllers are registered after this.
 */
export async function setUpServer(server: FastifyInstance, parts: ServerParts): Promise<void> {
  const { config, logger, sessions, drafts } = parts;
  server.decorate('classifiedRoutes', refuseUnclassified(server));
  logRequests(server, logger);
  measurePages(parts.metrics, server);
  keepNoPage(server);
  await server.register(helmet, securityHeaders(config.https));
  await server.register(secureSession, {
    key: parts.sessionKey,
    cookieName: config.https ? '__Host-throughline' : 'throughline',
    expiry: SESSION_HOURS_MAX * 3_600,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: config.https },
  });
  await server.register(csrfProtection, { sessionPlugin: '@fastify/secure-session', logLevel: 'trace' });
  requireSignIn(server, sessions, drafts);
  server.removeContentTypeParser('text/plain');
  await server.register(formbody, { parser: (text) => parse(text, '&', '=', { maxKeys: FIELDS_MAX }) });
  acceptOwnFormsOnly(server, drafts);
  await serveStaticFiles(server);
}

/** No browser and no proxy keeps a page: it may be about a young person. Static files say otherwise for themselves. */
function keepNoPage(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    reply.header('x-correlation-id', request.id);
  });
}
