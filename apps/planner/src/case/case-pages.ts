import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cases, type CaseAnswer } from '#libs/application';
import { decideAccess, PURPOSE_OF, type Action } from '#libs/access';
import type { Clock } from '#libs/ports';
import { dayWords, momentWords } from '#libs/web-kit';
import { recordOf } from '../access/access-records';
import { paths } from '../paths';
import { CLOCK } from '../tokens';
import { page, type Page, type PageData } from '../view/page';
import { PageInstead, problemPage } from '../view/problem';
import { frameOf, type CaseSection } from './case-frame';
import { momentOf, type Moment } from './moment';
import type { OpenedCase } from './opened-case';

const READS: readonly Action[] = ['view-case', 'replay', 'view-own', 'view-access-log'];

/** Opens a case at the moment the address asks for, and puts the frame of a case around its pages. */
@Injectable()
export class CasePages {
  constructor(
    private readonly cases: Cases,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The case the route names, as the guard has allowed. A case that was not known yet at the moment says so. */
  async open(request: FastifyRequest): Promise<OpenedCase> {
    const moment = momentOf(request.query);
    const now = request.caseNow;
    if (now === undefined) throw new NotFoundException();
    const answer = moment.set ? await this.cases.caseAt(now.youngPersonId, moment) : now;
    if (answer === undefined) throw new PageInstead(notKnownThen(now.youngPersonId, moment));
    const may = (action: Action): boolean =>
      (READS.includes(action) || !moment.set) && this.allows(request, now, action);
    return { youngPersonId: now.youngPersonId, answer, moment, question: moment.question, may };
  }

  /** A page of a case: identity, side navigation and the banner of a past moment around the template's `case` block. */
  page(template: string, opened: OpenedCase, data: PageData & { readonly section: CaseSection }, status = 200): Page {
    return page(template, { area: 'young-people', ...frameOf(opened, data.section), ...data }, status);
  }

  /** By the rights of now, whatever moment is shown. */
  private allows(request: FastifyRequest, now: CaseAnswer, action: Action): boolean {
    const actor = request.signedIn?.actor;
    if (actor === undefined) return false;
    const { transitionId } = request.params as { readonly transitionId?: string };
    const record = recordOf(now, transitionId);
    return decideAccess({ actor, action, record, purpose: PURPOSE_OF[actor.role], at: this.clock.today() }).allow;
  }
}

function notKnownThen(youngPersonId: string, moment: Moment): Page {
  const when = moment.asKnownAt === undefined ? dayWords(moment.asItWasOn) : momentWords(moment.asKnownAt);
  return problemPage({
    title: 'Nothing was known yet',
    paragraphs: [`Nothing had been recorded about this young person by ${when}.`],
    status: 404,
    action: { href: paths.case.replay({ youngPersonId }), text: 'Choose another moment' },
  });
}
