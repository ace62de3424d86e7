import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import type { FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { ADD, changeOf, type AfterCareAt, type AfterCareForm } from './forms';

interface Filling {
  readonly at: AfterCareAt;
  readonly form: AfterCareForm;
  readonly action: string;
}

/** Fields of a reason that stand in the first box of a date, or about the whole form. */
const FIELDS = {
  occurred: 'occurred-day',
  notBefore: 'notBefore-day',
  recordId: '',
  homeId: '',
  activityId: '',
  with: '',
  everyDays: 'count',
};

/** Contact, homes and activities after care: each small form records one thing, puts it right, ends it or takes it back. */
@Controller()
export class AfterCareFormController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.afterCare.add.pattern)
  @Access({ action: 'record-after-care', subject: 'young-person' })
  async showAdding(@Req() request: FastifyRequest): Promise<Page> {
    return this.show(await this.openAdding(request));
  }

  @Post(paths.afterCare.add.pattern)
  @HttpCode(200)
  @Access({ action: 'record-after-care', subject: 'young-person' })
  async sendAdding(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.send(request, await this.openAdding(request), body);
  }

  @Get(paths.afterCare.change.pattern)
  @Access({ action: 'record-after-care', subject: 'young-person' })
  async showChange(@Req() request: FastifyRequest): Promise<Page> {
    return this.show(await this.openChange(request));
  }

  @Post(paths.afterCare.change.pattern)
  @HttpCode(200)
  @Access({ action: 'record-after-care', subject: 'young-person' })
  async sendChange(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.send(request, await this.openChange(request), body);
  }

  private async openAdding(request: FastifyRequest): Promise<Filling> {
    const opened = await this.cases.open(request);
    const { afterCareForm = '' } = request.params as { readonly afterCareForm?: string };
    const form = Object.hasOwn(ADD, afterCareForm) ? ADD[afterCareForm] : undefined;
    if (form === undefined) throw new NotFoundException();
    const action = paths.afterCare.add({ youngPersonId: opened.youngPersonId, afterCareForm });
    return { form, action, at: { opened, role: roleOf(request), putsRight: false } };
  }

  private async openChange(request: FastifyRequest): Promise<Filling> {
    const opened = await this.cases.open(request);
    const { afterCareRecordId = '', afterCareChange = '' } = request.params as Readonly<Record<string, string>>;
    const record = recordAt(opened, afterCareRecordId);
    const form = record === undefined ? undefined : changeOf(afterCareChange, record.type);
    if (record === undefined || form === undefined) throw new NotFoundException();
    const action = paths.afterCare.change({ youngPersonId: opened.youngPersonId, afterCareRecordId, afterCareChange });
    return { form, action, at: { opened, role: roleOf(request), record, putsRight: afterCareChange === 'put-right' } };
  }

  private show(filling: Filling): Page {
    const { at, form } = filling;
    const opened = this.recording.open(at.opened, form.command, form.values?.(at));
    // A contact rests on nothing that a colleague could have changed: two who record at once do not get in each other's way.
    const rests = at.putsRight || (form !== ADD['contact'] && form !== ADD['try']);
    return this.page(filling, rests ? opened : { ...opened, seenAt: undefined, changed: [] });
  }

  private send(request: FastifyRequest, filling: Filling, body: unknown): Promise<Page | Redirect> | Page {
    const { at, form } = filling;
    const read = form.read(at, body);
    if (read.kind === 'wrong') return this.page(filling, read.form, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: form.command,
      form: read.form,
      input: read.toInput((what) => stableUuid(read.form.commandId, what)),
      fields: 'when' in read.form.values ? { ...FIELDS, occurred: whenField(read.form) } : FIELDS,
      again: (state, status) => this.page(filling, state, status),
      done: () =>
        redirect(paths.afterCare.show({ youngPersonId: at.opened.youngPersonId }), `Recorded: ${form.recorded}.`),
    });
  }

  private page({ at, form, action }: Filling, state: FormState, status = 200): Page {
    const { opened } = at;
    const data = {
      title: at.putsRight ? 'Put right what was recorded' : form.title,
      section: 'leaving-care',
      form: state,
      caption: 'after care',
      says: form.says,
      submit: form.submit,
      nothing: form.nothing?.(at),
      questions: form.questions(at),
      roles: [],
      mayChange: opened.may('record-after-care'),
      action,
      backHref: paths.afterCare.show({ youngPersonId: opened.youngPersonId }, opened.question),
    } as const;
    return this.cases.page('web/small-form/small-form.njk', opened, data, status);
  }
}

const roleOf = (request: FastifyRequest): string => request.signedIn?.actor.role ?? '';

/** Where a day that is not right is said: at the date when one was typed, at the question otherwise. */
const whenField = ({ values }: FormState): string => (values['when'] === 'another' ? 'on-day' : 'when');

/** A record that counts, as the reader is shown it. */
function recordAt({ answer: { journey } }: OpenedCase, recordId: string): AfterCareAt['record'] {
  const { records, takenBack } = journey.afterCare;
  return Object.hasOwn(records, recordId) && takenBack[recordId] === undefined ? records[recordId] : undefined;
}
