import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answerAsShown, Cases, type CaseAnswer } from '#libs/application';
import { decideAccess, PURPOSE_OF, type Action } from '#libs/access';
import type { Sights } from '#libs/domain/journey';
import { civilDate } from '#libs/domain/kernel';
import type { Clock } from '#libs/ports';
import { dayWords, momentWords, type FormState } from '#libs/web-kit';
import { recordOf } from '../access/access-records';
import type { DraftKeeper } from '../drafts/draft-keeper';
import { formIn } from '../drafts/form-in';
import { paths } from '../paths';
import { CLOCK, DRAFTS } from '../tokens';
import { page, type Page, type PageData } from '../view/page';
import { PageInstead, problemPage } from '../view/problem';
import { sightsFor } from './as-shown';
import { ChangedSince } from './changed-since';
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
    @Inject(DRAFTS) private readonly drafts: DraftKeeper,
    private readonly changedSince: ChangedSince,
  ) {}

  /** The case the route names, as the guard has allowed. A case that was not known yet at the moment says so. */
  async open(request: FastifyRequest): Promise<OpenedCase> {
    const moment = momentOf(request.query);
    const now = request.caseNow;
    if (now === undefined) throw new NotFoundException();
    const sights = sightsFor(request.signedIn?.actor, now, civilDate(this.clock.today()));
    const shown = { ...moment, sights };
    request.caseNow = answerAsShown(now, sights);
    const answer = moment.set ? await this.cases.caseAt(now.youngPersonId, shown) : request.caseNow;
    if (answer === undefined) throw new PageInstead(notKnownThen(now.youngPersonId, moment));
    const may = (action: Action): boolean =>
      (READS.includes(action) || !moment.set) && this.allows(request, now, action);
    const opened = { youngPersonId: now.youngPersonId, answer, moment: shown, question: moment.question, may };
    return moment.set ? opened : { ...opened, ...(await this.keepingFor(request, now, sights)) };
  }

  private async keepingFor(
    request: FastifyRequest,
    now: CaseAnswer,
    sights: Sights,
  ): Promise<Pick<OpenedCase, 'keeping'>> {
    const keeping = await this.drafts.keepingFor(request, now);
    if (keeping === undefined) return {};
    const seenAt = keeping.draft?.seenAt ?? undefined;
    const since = seenAt === undefined ? [] : await this.changedSince.since(now.youngPersonId, seenAt, sights);
    return { keeping: { ...keeping, since } };
  }

  /** A page of a case: identity, side navigation and the banner of a past moment around the template's `case` block. */
  page(template: string, opened: OpenedCase, data: PageData & { readonly section: CaseSection }, status = 200): Page {
    const around = { area: 'young-people', ...frameOf(opened, data.section) } as const;
    return page(template, { ...around, ...data, ...keptForm(opened, data) }, status);
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

/** The form of a page with what it carries so that nothing typed in it is lost. */
function keptForm({ keeping }: OpenedCase, data: PageData): { readonly form?: FormState } {
  const form = formIn(data);
  if (form === undefined || keeping === undefined) return {};
  const { caption, title } = data;
  const slip = keeping.slipFor(typeof caption === 'string' ? `${title}: ${caption}` : title);
  const { draft } = keeping;
  const shown = draft?.commandId === form.commandId ? { draft } : {};
  return { form: { ...form, keeping: { slip, ...shown } } };
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
