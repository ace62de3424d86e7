import type { FastifyInstance } from 'fastify';
import { Histogram, type Registry } from 'prom-client';

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const MS = 1_000;
const NAME = 'throughline_page_duration_seconds';

/** Measures every answer of a server, by the route as it is declared: never by the address, which holds ids and words. */
export function measurePages(registry: Registry, server: FastifyInstance): void {
  const times = timesIn(registry);
  server.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'unmatched' : (request.routeOptions.url ?? 'unmatched');
    times.observe({ route, method: request.method, status: reply.statusCode }, reply.elapsedTime / MS);
  });
}

/** Several servers of one process are measured together. */
function timesIn(registry: Registry): Histogram {
  const known = registry.getSingleMetric(NAME);
  if (known instanceof Histogram) return known;
  return new Histogram({
    name: NAME,
    help: 'How long an answer took, by route as declared, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
}
