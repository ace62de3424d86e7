import type { FastifyInstance } from 'fastify';
import type { Logger } from '#libs/runtime';

/**
 * One line for each answer: route as declared, status, milliseconds, correlation id. Never the address itself: it holds
 * ids, and a query may hold a name.
 */
export function logRequests(server: FastifyInstance, logger: Logger): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'unmatched' : request.routeOptions.url;
    const line = { route, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    logger.info({ ...line, correlation: request.id }, 'answered');
  });
}
