import type { FastifyRequest } from 'fastify';
import type { CaseAnswer } from '#libs/application';
import type { Clock, Draft, Drafts, DraftSummary, Ids } from '#libs/ports';
import { DatabaseAway } from '#libs/sql-kit';
import { typedForm, type TypedForm } from '#libs/web-kit';
import { addressOf, authorOf, hasRecorded, isCaseForm } from './case-form';
import type { FormSlips, Slip } from './form-slips';
import { DRAFT_CHARACTERS_MAX, DRAFTS_OF_ONE_PERSON_MAX, keptSince } from './limits';

/** What came of keeping a form. */
export type Kept = 'kept' | 'nothing-typed' | 'too-large' | 'already-recorded';

/** How the form of a page is kept: what its author had typed earlier, and the slip that the page carries. */
export interface Keeping {
  readonly draft?: Draft;
  slipFor(formName: string): string;
}

/** The form as it is shown after it was sent: after a clash it goes on under a new command id. */
export type ShownAgain = Pick<TypedForm, 'commandId' | 'seenAt'>;

export interface DraftKeeperParts {
  readonly drafts: Drafts;
  readonly slips: FormSlips;
  readonly clock: Clock;
  readonly ids: Ids;
}

const NAMELESS = 'A form';

/** Keeps what people type until it is recorded, discarded or a fortnight old. The only way in to the drafts. */
export class DraftKeeper {
  constructor(private readonly parts: DraftKeeperParts) {}

  /** For the page of a form, or the form being sent; undefined on every other page. A page that is opened shows the draft. */
  async keepingFor(request: FastifyRequest, now: CaseAnswer): Promise<Keeping | undefined> {
    const actor = request.signedIn?.actor;
    if (actor === undefined || !isCaseForm(request)) return undefined;
    const [author, address] = [authorOf(actor), addressOf(request)];
    const slipFor = (formName: string): string => this.parts.slips.write({ author, address, formName });
    const draft = request.method === 'GET' ? await this.openDraft(author, address, now) : undefined;
    return draft === undefined ? { slipFor } : { slipFor, draft };
  }

  /** Keeps the form as it was sent, for whoever is signed in. */
  async keep(request: FastifyRequest, shown?: ShownAgain): Promise<Kept> {
    const { signedIn, caseNow } = request;
    const sent = typedForm(request.body);
    if (signedIn === undefined || sent === undefined) return 'nothing-typed';
    const typed = shown === undefined ? sent : { ...sent, commandId: shown.commandId, seenAt: shown.seenAt };
    if (caseNow !== undefined && hasRecorded(caseNow, typed.commandId)) return 'already-recorded';
    const author = authorOf(signedIn.actor);
    const slip = this.slipOn(request, typed);
    return this.write(request, typed, slip?.author === author ? slip : { author, formName: NAMELESS });
  }

  /** Keeps the form as it was sent, for whoever it was made for, and says who that is; undefined when nothing was kept. */
  async keepByItsSlip(request: FastifyRequest): Promise<Slip | undefined> {
    const typed = typedForm(request.body);
    const slip = typed === undefined ? undefined : this.slipOn(request, typed);
    if (typed === undefined || slip === undefined || !isCaseForm(request)) return undefined;
    return (await this.write(request, typed, slip)) === 'kept' ? slip : undefined;
  }

  /**
   * The form has been recorded: its draft is over, unless it is of another tab's form. The record says so too, so a draft
   * that cannot be removed at this moment is not shown again.
   */
  async recorded(request: FastifyRequest, commandId: string): Promise<void> {
    const actor = request.signedIn?.actor;
    if (actor === undefined) return;
    const removed = this.parts.drafts.remove(authorOf(actor), { address: addressOf(request), commandId });
    await removed.catch((error: unknown) => {
      if (!(error instanceof DatabaseAway)) throw error;
    });
  }

  /** One draft of an author; undefined when there is none, or it is over. */
  async find(
    author: string,
    which: { readonly id: string } | { readonly address: string },
  ): Promise<Draft | undefined> {
    const draft = await this.parts.drafts.find(author, which);
    return draft !== undefined && draft.lastKeptAt >= keptSince(this.parts.clock.now()) ? draft : undefined;
  }

  /** All drafts of an author, last changed first; there are never more than fit on a few pages. */
  async allOf(author: string): Promise<readonly DraftSummary[]> {
    await this.sweep();
    return (await this.parts.drafts.list(author, { limit: DRAFTS_OF_ONE_PERSON_MAX, offset: 0 })).rows;
  }

  async discard(author: string, id: string): Promise<void> {
    await this.parts.drafts.remove(author, { id });
  }

  /** Removes everybody's drafts that are over. */
  async sweep(): Promise<void> {
    await this.parts.drafts.sweep(keptSince(this.parts.clock.now()));
  }

  private async openDraft(author: string, address: string, now: CaseAnswer): Promise<Draft | undefined> {
    const draft = await this.find(author, { address });
    if (draft === undefined || !hasRecorded(now, draft.commandId)) return draft;
    await this.discard(author, draft.id);
    return undefined;
  }

  private slipOn(request: FastifyRequest, typed: TypedForm): Slip | undefined {
    const slip = this.parts.slips.read(typed.slip);
    return slip?.address === addressOf(request) ? slip : undefined;
  }

  private async write(
    request: FastifyRequest,
    { commandId, seenAt, values }: TypedForm,
    { author, formName }: Pick<Slip, 'author' | 'formName'>,
  ): Promise<Kept> {
    if (JSON.stringify(values).length > DRAFT_CHARACTERS_MAX) return 'too-large';
    const { youngPersonId = '' } = request.params as { readonly youngPersonId?: string };
    const draft = {
      id: this.parts.ids.next(), author, address: addressOf(request), youngPersonId, formName,
      commandId, seenAt: seenAt ?? null, values, at: this.parts.clock.now(),
    }; // prettier-ignore
    await this.parts.drafts.keep(draft, DRAFTS_OF_ONE_PERSON_MAX);
    return 'kept';
  }
}
