import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What is sent did not come from one of our own pages in this session. */
export class ForeignForm extends Error {
  override readonly name = 'ForeignForm';
  readonly statusCode = 403;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITE = new Set(['same-origin', 'none']);

export const isReading = (request: FastifyRequest): boolean => READING.has(request.method);

/**
 * Whatever changes something must come from a page of ours, in this session: the form's token fits the session, and the
 * browser, where it says so, says that it was sent from here. Asked before anything else is done with it.
 */
export function acceptOwnFormsOnly(server: FastifyInstance): void {
  server.addHook('preHandler', (request, reply, done) => {
    if (isReading(request)) return done();
    const site = request.headers['sec-fetch-site'];
    if (typeof site === 'string' && !OWN_SITE.has(site)) return done(new ForeignForm('sent from another site'));
    server.csrfProtection(request, reply, done);
  });
}
