import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Download } from './download';
import { Page, Redirect } from './page';
import { Pages } from './pages';

/** Turns what a controller answers with into HTML, a file or a redirect; anything else (the API's answers) goes out as JSON. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly pages: Pages) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(map((answer: unknown) => this.answer(answer, request, reply)));
  }

  private answer(answer: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
    if (answer instanceof Redirect) {
      if (answer.notice !== undefined) request.session.set('notice', answer.notice);
      reply.status(303).header('location', answer.to);
      return '';
    }
    if (answer instanceof Download) {
      reply.type(answer.type).header('content-disposition', `inline; filename="${answer.fileName}"`);
      return answer.body;
    }
    if (!(answer instanceof Page)) return answer;
    reply.status(answer.status).type('text/html; charset=utf-8');
    return this.pages.render(answer, request, reply);
  }
}
