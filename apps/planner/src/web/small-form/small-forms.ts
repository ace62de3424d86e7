import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Action } from '#libs/access';
import { stableUuid } from '#libs/application';
import type { FormState } from '#libs/web-kit';
import type { CaseSection } from '../../case/case-frame';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { redirect, type Page, type Redirect } from '../../view/page';
import { placesOf, type Fields } from './places';
import type { Choice, Input, SmallForm } from './small-form';

interface OfACase {
  readonly opened: OpenedCase;
}

/** A small form as it is filled in: about what it was opened on, where it stands, and where it leads. */
export interface Filling<At extends OfACase> {
  readonly at: At;
  readonly form: SmallForm<At>;
  /** Where it is not the form's own. */
  readonly title?: string;
  readonly section: CaseSection;
  /** What it is about, above the title; "Back to …" where there is nothing to change. */
  readonly caption: string;
  /** What somebody must be allowed to do to fill it in. */
  readonly may: Action;
  /** Its own address. */
  readonly action: string;
  readonly backHref: string;
  /** Where it leads once it is recorded. */
  readonly done: string | ((input: Input) => string);
  /** Which question a field of a reason belongs to, where the two are named differently. */
  readonly fields?: Fields | ((form: FormState) => Fields);
  /** For a question about a role. */
  readonly roles?: readonly { readonly label: string; readonly items: readonly Choice[] }[];
  /** It rests on nothing that a colleague could have changed: two who record at once do not get in each other's way. */
  readonly restsOnNothing?: boolean;
}

/** Shows small forms and records what they are sent with. */
@Injectable()
export class SmallForms {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  show<At extends OfACase>(filling: Filling<At>): Page {
    const { at, form, restsOnNothing = false } = filling;
    const opened = this.recording.open(at.opened, form.command, form.values?.(at));
    return this.page(filling, restsOnNothing ? { ...opened, seenAt: undefined, changed: [] } : opened);
  }

  async send<At extends OfACase>(
    filling: Filling<At>,
    request: FastifyRequest,
    body: unknown,
  ): Promise<Page | Redirect> {
    const { at, form, done, fields = {} } = filling;
    const read = form.read(at, body);
    if (read.kind === 'wrong') return this.page(filling, read.form, 400);
    const input = read.toInput((what) => stableUuid(read.form.commandId, what));
    return this.recording.record({
      request,
      opened: at.opened,
      command: form.command,
      form: read.form,
      input,
      fields: placesOf(form.questions(at), typeof fields === 'function' ? fields(read.form) : fields),
      again: (state, status) => this.page(filling, state, status),
      done: () => redirect(given(done, input), `Recorded: ${given(form.recorded, input)}.`),
    });
  }

  private page<At extends OfACase>(filling: Filling<At>, state: FormState, status = 200): Page {
    const { at, form, title = form.title, section, caption, may, action, backHref, roles = [] } = filling;
    const data = {
      title,
      section,
      form: state,
      caption,
      says: form.says,
      submit: form.submit,
      nothing: form.nothing?.(at),
      questions: form.questions(at),
      roles,
      mayChange: at.opened.may(may),
      action,
      backHref,
    } as const;
    return this.cases.page('web/small-form/small-form.njk', at.opened, data, status);
  }
}

/** What is said or where it leads, where that depends on what was asked. */
const given = (words: string | ((input: Input) => string), input: Input): string =>
  typeof words === 'string' ? words : words(input);
