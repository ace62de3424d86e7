import { Inject, Injectable } from '@nestjs/common';
import { decideAccess, PURPOSE_OF, type AccessActor } from '#libs/access';
import { Cases, type CaseAnswer } from '#libs/application';
import type { Clock, DraftSummary } from '#libs/ports';
import { pageOf, type PageOf } from '#libs/web-kit';
import { recordOf } from '../access/access-records';
import { paths } from '../paths';
import { CLOCK, DRAFTS } from '../tokens';
import { authorOf, hasRecorded } from './case-form';
import type { DraftKeeper } from './draft-keeper';
import { keptUntil } from './limits';

/** Forms on one page of the list: it stands above what is pressing, and must not push it out of sight. */
const ROWS_MAX = 5;

/** One form that somebody began and has not recorded. */
export interface UnfinishedRow {
  readonly id: string;
  readonly begun: string;
  readonly lastKeptAt: string;
  readonly keptUntil: string;
  /** Left out where the case is no longer theirs to open: then neither form nor young person is named. */
  readonly open?: OpenForm;
}

interface OpenForm {
  readonly form: string;
  readonly youngPerson: string;
  readonly href: string;
  readonly showHref: string;
}

/** What somebody has begun and not recorded, for their own list. */
@Injectable()
export class UnfinishedForms {
  constructor(
    private readonly cases: Cases,
    @Inject(DRAFTS) private readonly drafts: DraftKeeper,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of them, last changed first. What was recorded after all is not among them. */
  async of(actor: AccessActor, asked: number, hrefFor: (page: number) => string): Promise<PageOf<UnfinishedRow>> {
    const page = pageOf(await this.drafts.allOf(authorOf(actor)), asked, hrefFor, ROWS_MAX);
    const rows = await Promise.all(page.rows.map((draft) => this.rowFor(draft, actor)));
    return { ...page, rows: rows.filter((row) => row !== undefined) };
  }

  private async rowFor(draft: DraftSummary, actor: AccessActor): Promise<UnfinishedRow | undefined> {
    const answer = await this.cases.caseAt(draft.youngPersonId);
    if (answer !== undefined && hasRecorded(answer, draft.commandId)) {
      await this.drafts.discard(draft.author, draft.id);
      return undefined;
    }
    const { id, firstKeptAt: begun, lastKeptAt } = draft;
    const row = { id, begun, lastKeptAt, keptUntil: keptUntil(lastKeptAt) };
    return answer !== undefined && this.mayOpen(answer, actor) ? { ...row, open: linksTo(draft, answer) } : row;
  }

  private mayOpen(answer: CaseAnswer, actor: AccessActor): boolean {
    const record = recordOf(answer);
    const question = { actor, action: 'view-case', record, purpose: PURPOSE_OF[actor.role] } as const;
    return decideAccess({ ...question, at: this.clock.today() }).allow;
  }
}

const linksTo = (draft: DraftSummary, { view: { who } }: CaseAnswer): OpenForm => ({
  form: draft.formName,
  youngPerson: who.preferredName ?? `Young person ${who.localId ?? 'without an identifier'}`,
  href: draft.address,
  showHref: paths.drafts.show({ youngPersonId: draft.youngPersonId, draftId: draft.id }),
});
