import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

const REQUEST_MS_MAX = 10_000;
const BODY_BYTES_MAX = 1_024;

/** A server for those who look after a process: health and figures, nothing of a young person, nobody signs in. */
export async function createSmallServer(module: DynamicModule): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_BYTES_MAX, requestTimeout: REQUEST_MS_MAX, logger: false });
  const server = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  await server.init();
  await server.getHttpAdapter().getInstance().ready();
  return server;
}
