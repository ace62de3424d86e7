import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, type Registry } from 'prom-client';
import type { Config } from '../config';

const REQUEST_MS_MAX = 5_000;

/** Where figures are served, until it is closed. */
export interface MetricsServer {
  /** Undefined when nobody asked for figures. */
  readonly port: number | undefined;
  close(): Promise<void>;
}

/**
 * Serves `GET /metrics` in Prometheus' text format on a port of its own, for those who look after the process: nobody signs
 * in there, so it is not a route of the planner. Off unless `metricsPort` is set.
 */
export async function serveMetrics({ metricsPort, host }: Config, registry: Registry): Promise<MetricsServer> {
  if (metricsPort === undefined) return { port: undefined, close: async () => undefined };
  collectDefaultMetrics({ register: registry, prefix: 'throughline_' });
  const server = createServer({ requestTimeout: REQUEST_MS_MAX }, (request, response) => {
    if (request.method === 'GET' && request.url === '/metrics') void answer(registry, response);
    else response.writeHead(404).end();
  });
  server.listen(metricsPort, host);
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { port: (server.address() as AddressInfo).port, close };
}

async function answer(registry: Registry, response: ServerResponse): Promise<void> {
  try {
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
  } catch {
    response.writeHead(500).end();
  }
}
