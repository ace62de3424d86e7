import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown> | undefined;
}

/** Answers as GOV.UK Notify does, as far as alerts ask it; keeps what it was asked. A stand-in: it says nothing of the real one. */
export class NotifyStandIn {
  readonly asked: Asked[] = [];
  readonly sent: string[] = [];
  /** Statuses to answer sendings with, before it takes one. */
  refusals: number[] = [];
  #server: Server | undefined;

  async start(): Promise<string> {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const body = text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>);
        const [status, answer] = this.#answer({ method: request.method ?? '', path: request.url ?? '', body });
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  #answer(asked: Asked): [number, object] {
    this.asked.push(asked);
    if (asked.method === 'GET') {
      const reference = new URL(asked.path, 'http://notify').searchParams.get('reference');
      return [200, { notifications: this.sent.filter((one) => one === reference).map((id) => ({ reference: id })) }];
    }
    const refusal = this.refusals.shift();
    if (refusal !== undefined) return [refusal, { errors: [{ error: 'Refused', message: 'not now' }] }];
    this.sent.push(String(asked.body?.['reference']));
    return [201, { id: 'a-notification' }];
  }
}
