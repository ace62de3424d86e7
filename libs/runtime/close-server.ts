import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const LOOK_MS = 50;

/**
 * Closes a server once it has answered what it was asked. A browser keeps its connection after an answer, for the next one:
 * those that fall idle while the server is closing would hold it for a minute, so they are closed as they do.
 */
export async function closeServer(app: Pick<NestFastifyApplication, 'close' | 'getHttpServer'>): Promise<void> {
  const idle = setInterval(() => app.getHttpServer().closeIdleConnections(), LOOK_MS);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
  }
}
