import { NotFoundException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import type { Action } from '#libs/access';
import type { FormState } from '#libs/web-kit';
import type { CasePages } from '../../../case/case-pages';
import type { Recording } from '../../../case/recording';
import { paths } from '../../../paths';
import { redirect, type Page, type Redirect } from '../../../view/page';
import type { DateAt, DateForm } from './date-form';

/** Fields of a reason that stand in the first box of a date; what is about the whole is about the form. */
const FIELDS = { occurred: 'occurred-day', until: 'until-day', dutyKey: '', visitId: '', recordId: '', waiverId: '' };
const ABOUT = ['duty', 'waiver', 'visit', 'record'] as const;

/** A table of forms, under whose address they stand and what somebody must be allowed to do to fill them in. */
export interface FormsOfDates {
  readonly forms: Readonly<Record<string, DateForm>>;
  readonly action: Action;
  readonly address: (name: string, at: DateAt) => string;
}

interface Filling {
  readonly at: DateAt;
  readonly name: string;
  readonly form: DateForm;
}

/** Shows and takes the small forms of the diary; each controller has its own table. */
export class DateFilling {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
    private readonly of: FormsOfDates,
  ) {}

  async show(request: FastifyRequest, name: string | undefined): Promise<Page> {
    const filling = await this.open(request, name);
    const { at, form } = filling;
    return this.page(filling, this.recording.open(at.opened, form.command, form.values?.(at)));
  }

  async send(request: FastifyRequest, name: string | undefined, body: unknown): Promise<Page | Redirect> {
    const filling = await this.open(request, name);
    const { at, form } = filling;
    const read = form.read(at, body);
    if (read.kind === 'wrong') return this.page(filling, read.form, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: form.command,
      form: read.form,
      input: read.toInput((what) => stableUuid(read.form.commandId, what)),
      fields: FIELDS,
      again: (state, status) => this.page(filling, state, status),
      done: () => redirect(paths.dates.show(at.named), `Recorded: ${form.recorded}.`),
    });
  }

  private async open(request: FastifyRequest, name: string | undefined): Promise<Filling> {
    const opened = await this.cases.open(request);
    const form = Object.hasOwn(this.of.forms, name ?? '') ? this.of.forms[name ?? ''] : undefined;
    if (form === undefined || name === undefined) throw new NotFoundException();
    const asked = (request.query ?? {}) as Readonly<Record<string, unknown>>;
    const about = Object.fromEntries(
      ABOUT.flatMap((key) => (typeof asked[key] === 'string' ? [[key, asked[key]]] : [])),
    ) as DateAt['about'];
    return { name, form, at: { opened, named: { youngPersonId: opened.youngPersonId }, about } };
  }

  private page({ at, name, form }: Filling, state: FormState, status = 200): Page {
    const data = {
      title: form.title,
      section: 'dates',
      form: state,
      caption: 'Dates',
      says: form.says,
      submit: form.submit,
      nothing: form.nothing?.(at),
      questions: form.questions(at),
      mayChange: at.opened.may(this.of.action),
      action: this.of.address(name, at),
      backHref: paths.dates.show(at.named, at.opened.question),
    } as const;
    return this.cases.page('web/small-form/small-form.njk', at.opened, data, status);
  }
}
