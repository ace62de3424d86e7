import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, from, map, mergeMap, type Observable } from 'rxjs';
import type { Logger } from '#libs/runtime';
import { isReading } from '../server/same-site-forms';
import { DRAFTS, LOGGER } from '../tokens';
import { Page } from '../view/page';
import { isCaseForm, keepsOnly } from './case-form';
import type { DraftKeeper, Kept, ShownAgain } from './draft-keeper';
import { formIn } from './form-in';

/**
 * Keeps what was typed in a form about a young person whenever it was not recorded: while somebody is still typing, when
 * it comes back with mistakes or a clash, and when something went wrong. Pages need no code of their own for it.
 */
@Injectable()
export class KeepTypedInterceptor implements NestInterceptor {
  constructor(
    @Inject(DRAFTS) private readonly drafts: DraftKeeper,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (isReading(request) || !isCaseForm(request)) return next.handle();
    if (keepsOnly(request)) return from(this.drafts.keep(request)).pipe(map((kept: Kept) => ({ kept })));
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (answer instanceof Page) await this.keep(request, formIn(answer.data));
        return answer;
      }),
      catchError((error: unknown) =>
        from(this.keep(request)).pipe(
          map(() => {
            throw error;
          }),
        ),
      ),
    );
  }

  /** The page goes out also when nothing could be kept: what was typed still stands on it. */
  private async keep(request: FastifyRequest, shown?: ShownAgain): Promise<void> {
    await this.drafts.keep(request, shown).catch((error: unknown) => {
      const kind = error instanceof Error ? error.name : 'unknown';
      this.logger.error({ kind, correlation: request.id }, 'a draft could not be kept');
    });
  }
}
