import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventLogError } from '#libs/ports';
import type { Logger } from '#libs/runtime';
import { DatabaseAway } from '#libs/sql-kit';
import { MalformedForm } from '#libs/web-kit';
import { isCaseForm } from '../drafts/case-form';
import type { DraftKeeper } from '../drafts/draft-keeper';
import { isFromElsewhere, isReading } from '../server/same-site-forms';
import { DRAFTS, LOGGER } from '../tokens';
import { paths } from '../paths';
import type { Page } from './page';
import { Pages } from './pages';
import { notFoundPage, PageInstead, problemPage } from './problem';

/** Answers what went wrong: plain words for the person, the kind of error for the log, data of nobody for either. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly pages: Pages,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(DRAFTS) private readonly drafts: DraftKeeper,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (isOutOfReach(error)) await this.keepTyped(request);
    const answer = this.pageFor(error, request);
    reply.status(answer.status).header('cache-control', 'no-store');
    if (request.url.startsWith('/api/')) {
      void reply.send({ error: answer.data.title, correlation: request.id });
      return;
    }
    void reply.type('text/html; charset=utf-8').send(this.pages.render(answer, request, reply));
  }

  /** Whether somebody may send a form is asked of the record too: when that is away, nobody else has kept what they typed. */
  private async keepTyped(request: FastifyRequest): Promise<void> {
    if (isReading(request) || !isCaseForm(request)) return;
    await this.drafts.keep(request).catch((error: unknown) => {
      this.logger.error({ kind: nameOf(error), correlation: request.id }, 'a draft could not be kept');
    });
  }

  private pageFor(error: unknown, request: FastifyRequest): Page {
    if (error instanceof PageInstead) return error.page;
    if (isOutOfReach(error)) {
      this.logger.warn(
        { kind: nameOf(error), reason: reasonOf(error), correlation: request.id },
        'the record is out of reach',
      );
      return outOfReach(request);
    }
    const status = statusOf(error);
    if (status === 404) return notFoundPage();
    if (status < 500) return refused(status);
    this.logger.error({ kind: nameOf(error), stack: stackOf(error), correlation: request.id }, 'failed');
    return failed(request.id);
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof MalformedForm) return 400;
  const { statusCode } = Object(error) as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

/** A store is away or overrun: not for long, and asking again does no harm. */
const isOutOfReach = (error: unknown): error is EventLogError | DatabaseAway =>
  error instanceof DatabaseAway ||
  (error instanceof EventLogError && (error.kind === 'storage' || error.kind === 'tooBusy'));

const reasonOf = (error: EventLogError | DatabaseAway): string =>
  error instanceof DatabaseAway ? error.code : error.kind;

const UNKNOWN = 'It is not known whether what you sent was recorded.';
const ONE_EFFECT = 'sending the same page twice has one effect';
const SEND_AGAIN = `${UNKNOWN} What you typed is still on this page: send it once more in a minute; ${ONE_EFFECT}.`;
const OPEN_AGAIN = `${UNKNOWN} Open the page again and send it once more: ${ONE_EFFECT}.`;

function outOfReach(request: FastifyRequest): Page {
  const { url } = request;
  const fields = isReading(request) || isFromElsewhere(request) ? [] : sentIn(request.body);
  const isHeld = fields.length > 0;
  const sent = isReading(request) ? [] : [isHeld ? SEND_AGAIN : OPEN_AGAIN];
  return problemPage({
    title: 'The record cannot be reached at this moment',
    paragraphs: ['Try again in a minute. Nothing that was recorded before is lost.', ...sent],
    status: 503,
    ...(isHeld ? { again: { href: url, fields } } : { action: { href: url, text: 'Try again' } }),
  });
}

/** The fields of a form as they were sent, with the token that they came with: a form of another session stays one. */
const sentIn = (body: unknown): readonly (readonly [string, string])[] =>
  Object.entries(Object(body) as object).flatMap(([name, sent]: readonly [string, unknown]) =>
    [sent].flat().flatMap((value) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Where it happened, without the message: a message may quote what was typed. */
const stackOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => line.trim().startsWith('at '))
        .slice(0, 8)
    : [];

const REFUSALS: Readonly<Record<number, { title: string; paragraphs: readonly string[] }>> = {
  400: {
    title: 'That could not be read',
    paragraphs: ['What was sent is not what this page asks for. Nothing was recorded. Open the page again and try once more.'],
  },
  403: {
    title: 'You cannot do this',
    paragraphs: ['Your role does not do this, or the page was open too long. Nothing was recorded. Open the page again, or ask your manager.'],
  },
  413: { title: 'That is too much at once', paragraphs: ['What was sent is larger than this page takes. Nothing was recorded.'] },
}; // prettier-ignore

function refused(status: number): Page {
  const words = REFUSALS[status] ?? REFUSALS[400] ?? { title: 'That could not be read', paragraphs: [] };
  return problemPage({ ...words, status, action: { href: paths.home(), text: 'Go to your work' } });
}

const failed = (correlationId: string): Page =>
  problemPage({
    title: 'Something went wrong on our side',
    paragraphs: ['It is not known whether what you sent was recorded. Open the page again to see: sending the same page twice has one effect.'],
    status: 500,
    correlationId,
  }); // prettier-ignore
