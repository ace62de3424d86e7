import { Controller, Get, HttpStatus, Inject, Module, Res, type DynamicModule } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '../open-to-all';
import { healthOf, type Health, type HealthPart } from './health';

const HEALTH_PARTS = Symbol('HealthParts');

/** Whether the process lives, and whether it can do its work; an answer that is not ready names what is not. */
@Controller()
class HealthController {
  constructor(@Inject(HEALTH_PARTS) private readonly parts: readonly HealthPart[]) {}

  @Get('/health/live')
  @OpenToAll()
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('/health/ready')
  @OpenToAll()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await healthOf(this.parts);
    reply.status(health.status === 'ready' ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return health;
  }
}

/** `/health/live` and `/health/ready` of a process, the same in every one. */
@Module({})
export class HealthModule {
  static of(parts: readonly HealthPart[]): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [{ provide: HEALTH_PARTS, useValue: parts }],
    };
  }
}
