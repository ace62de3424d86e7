import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EventLogError } from '#libs/ports';
import type { Engine } from '#libs/runtime';
import { OpenToAll } from '../access/route-access';
import { paths } from '../paths';
import { ENGINE } from '../tokens';

interface Part {
  readonly ok: boolean;
  readonly why?: string;
}

/** Whether the process lives, and whether it can do its work; an answer that is not ready names what is not. */
@Controller()
export class HealthController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get(paths.health.live.pattern)
  @OpenToAll()
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get(paths.health.ready.pattern)
  @OpenToAll()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const parts: Record<string, Part> = { events: await this.events(), lists: await this.lists() };
    const ready = Object.values(parts).every((part) => part.ok);
    reply.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return { status: ready ? 'ready' : 'not-ready', parts };
  }

  private async events(): Promise<Part> {
    const answers = await this.engine.log.head().then(() => true, isRefusal);
    if (!answers) return { ok: false, why: 'the log of events does not answer' };
    const problems = [...new Set(this.engine.eventProblems())];
    return problems.length === 0 ? { ok: true } : { ok: false, why: problems.join('; ') };
  }

  private async lists(): Promise<Part> {
    const status = await this.engine.projector.status().catch(() => undefined);
    if (status === undefined) return { ok: false, why: 'the lists do not answer' };
    const behind = status.filter((one) => !one.upToDate).map((one) => one.name);
    return behind.length === 0 ? { ok: true } : { ok: false, why: `catching up: ${behind.join(', ')}` };
  }
}

/** An account that may not read the whole log is told so: then the log does answer. */
const isRefusal = (error: unknown): boolean => error instanceof EventLogError && error.kind === 'notAllowed';
