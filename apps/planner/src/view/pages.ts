import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#libs/runtime';
import type { ViewEngine } from '#libs/web-kit';
import { CONFIG, VIEW_ENGINE } from '../tokens';
import { navigationFor } from './navigation';
import type { Page } from './page';
import { roleInWords } from './words';

/** Puts the frame around a page: who is signed in, the navigation they have, what is said once. */
@Injectable()
export class Pages {
  constructor(
    @Inject(VIEW_ENGINE) private readonly views: ViewEngine,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  render(page: Page, request: FastifyRequest, reply: FastifyReply): string {
    const frame = this.frame(page, request, reply);
    return this.views.render(page.template, { ...frame, ...page.data });
  }

  private frame(page: Page, request: FastifyRequest, reply: FastifyReply): object {
    const who = request.signedIn;
    return {
      me: who === undefined ? undefined : { ...who.actor, name: who.name, roleInWords: roleInWords(who.actor.role) },
      navigation: who === undefined ? [] : navigationFor(who.actor.role, page.data.area),
      csrfToken: reply.generateCsrf(),
      notice: takeNotice(request),
      demo: this.config.demo,
      devIdentity: this.config.devIdentity,
      failed: hasErrors(page.data['form']),
    };
  }
}

function takeNotice(request: FastifyRequest): string | undefined {
  const notice = request.session.get('notice');
  if (notice !== undefined) request.session.set('notice', undefined);
  return notice;
}

const hasErrors = (form: unknown): boolean =>
  typeof form === 'object' && form !== null && 'errors' in form && Array.isArray(form.errors) && form.errors.length > 0;
