import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Commands, type CommandEnvelope, type Outcome } from '#libs/application';
import type { NonEmpty, Reason } from '#libs/domain/kernel';
import type { Engine } from '#libs/runtime';
import { openForm, reopened, withErrors, type FormState, type TypedValue } from '#libs/web-kit';
import type { DraftKeeper } from '../drafts/draft-keeper';
import { DRAFTS, ENGINE } from '../tokens';
import { Redirect, type Page } from '../view/page';
import type { OpenedCase } from './opened-case';
import { ChangedSince } from './changed-since';

/** How long a page waits for the lists to hold what was just recorded, in milliseconds; after that they catch up by themselves. */
const LISTS_WAIT_MS_MAX = 500;

export interface Asking {
  readonly request: FastifyRequest;
  readonly opened: OpenedCase;
  /** Name in the command table. */
  readonly command: string;
  readonly form: FormState;
  readonly input: unknown;
  /** Which field of the form a reason's field is, where the names differ: `{ personName: 'name', occurred: 'since-day' }`. */
  readonly fields?: Readonly<Record<string, string>> | ((field: string) => string);
  /** The page again, with the form as it is now, and the status it goes out with. */
  again(form: FormState, status: number): Page | Promise<Page>;
  done(outcome: Extract<Outcome, { kind: 'done' }>): Redirect;
}

/** Sends what a form asks for to the record, and answers with where to go or with the form and why not. */
@Injectable()
export class Recording {
  constructor(
    private readonly commands: Commands,
    private readonly changedSince: ChangedSince,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(DRAFTS) private readonly drafts: DraftKeeper,
  ) {}

  /** A form for a command, opened on what the page shows; or as its author left it, with what others recorded since. */
  open(opened: OpenedCase, command: string, values: Readonly<Record<string, TypedValue>> = {}): FormState {
    const seenAt = opened.answer.seenBy(command);
    const { draft, since = [] } = opened.keeping ?? {};
    if (draft === undefined) return openForm({ commandId: this.engine.ids.next(), seenAt, values });
    const form = openForm({ commandId: draft.commandId, seenAt, values: draft.values });
    return { ...form, changed: this.changedSince.under(command, since) };
  }

  /** A new identity, for what a form will bring about. Put it in a hidden field: sent twice, it is still one thing. */
  newId(): string {
    return this.engine.ids.next();
  }

  async record(asking: Asking): Promise<Page | Redirect> {
    const outcome = await this.commands.execute(asking.command, envelopeOf(asking), asking.input);
    switch (outcome.kind) {
      case 'done':
        await this.drafts.recorded(asking.request, asking.form.commandId);
        return toldOf(
          await this.engine.projector.caughtUpTo(outcome.position, LISTS_WAIT_MS_MAX),
          asking.done(outcome),
        );
      case 'rejected':
        return asking.again(withErrors(this.renewed(asking.form, outcome), errorsFrom(outcome.reasons, asking)), 400);
      case 'stale':
        return asking.again(await this.afterChange(asking, outcome), 409);
      case 'busy':
        return asking.again(withErrors(asking.form, [{ field: '', message: BUSY }]), 503);
    }
  }

  /** What was sent already with other answers goes on as a form of its own, so that it can be sent again on purpose. */
  private renewed(form: FormState, { reasons }: Extract<Outcome, { kind: 'rejected' }>): FormState {
    const reused = reasons.some(({ code }) => code === 'command-reused');
    return reused ? { ...form, commandId: this.engine.ids.next() } : form;
  }

  private async afterChange(asking: Asking, outcome: Extract<Outcome, { kind: 'stale' }>): Promise<FormState> {
    const changed = await this.changedSince.inWords(asking.opened, asking.form.seenAt ?? -1, outcome.changed);
    return reopened(asking.form, { commandId: this.engine.ids.next(), seenAt: outcome.lens, changed });
  }
}

const NOT_LISTED_YET =
  'It is on record. Lists such as My work and Dates do not show it yet: they are behind, and will catch up by themselves.';

/** Says so when the lists do not hold what was just recorded: whoever looks there next must not think that it was lost. */
const toldOf = (isListed: boolean, { to, notice }: Redirect): Redirect =>
  new Redirect(to, isListed ? notice : [notice, NOT_LISTED_YET].filter((part) => part !== undefined).join(' '));

const BUSY = 'Others are recording here at this very moment. Nothing of yours was recorded: send it again.';

function envelopeOf({ request, opened, form }: Asking): CommandEnvelope {
  const actor = request.signedIn?.actor;
  if (actor === undefined) throw new Error('a command needs somebody who asks');
  return {
    commandId: form.commandId,
    youngPersonId: opened.youngPersonId,
    actor: { id: actor.id, role: actor.role },
    ...(form.seenAt === undefined ? {} : { seenAt: form.seenAt }),
    source: 'planner',
  };
}

/** A reason about a part of a field (`occurred.from`) belongs to the field. */
function errorsFrom(reasons: NonEmpty<Reason>, { fields = {} }: Asking): { field: string; message: string }[] {
  return reasons.map(({ message, field = '' }) => {
    const [whole = ''] = field.split('.');
    if (typeof fields === 'function') return { field: fields(whole), message };
    return { field: fields[field] ?? fields[whole] ?? whole, message };
  });
}
