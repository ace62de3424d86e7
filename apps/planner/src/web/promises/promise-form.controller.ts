import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import { promisesOn } from '#libs/domain/journey';
import type { FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { PROMISE_FORMS, type OpenedPromise, type PromiseFormName } from './promise-forms';

interface Filling {
  readonly at: OpenedPromise;
  readonly name: PromiseFormName;
}

/** Fields of a reason that stand in the first box of a date; a reason about the promise is about the whole form. */
const FIELDS = { occurred: 'occurred-day', from: 'from-day', until: 'until-day', promiseId: '' };

/** The small forms about one promise: released, replaced, or not as it is shown. */
@Controller()
export class PromiseFormController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.promises.form.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const filling = await this.open(request);
    const { command, values } = PROMISE_FORMS[filling.name];
    return this.page(filling, this.recording.open(filling.at.opened, command, values?.(filling.at)));
  }

  @Post(paths.promises.form.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const filling = await this.open(request);
    const form = PROMISE_FORMS[filling.name];
    const { at } = filling;
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
      done: () => redirect(paths.promises.list(at.named), `Recorded: ${form.recorded}.`),
    });
  }

  private async open(request: FastifyRequest): Promise<Filling> {
    const opened = await this.cases.open(request);
    const { promiseId = '', promiseForm } = request.params as { readonly promiseId?: string; readonly promiseForm?: string };
    const name = (Object.keys(PROMISE_FORMS) as PromiseFormName[]).find((one) => one === promiseForm);
    const { journey, day } = opened.answer;
    const one = promisesOn(journey, day).find(({ promise }) => promise.promiseId === promiseId);
    if (name === undefined || one === undefined) throw new NotFoundException();
    return { name, at: { opened, one, named: { youngPersonId: opened.youngPersonId, promiseId } } };
  } // prettier-ignore

  private page({ at, name }: Filling, state: FormState, status = 200): Page {
    const form = PROMISE_FORMS[name];
    const data = {
      title: form.title,
      section: 'moves',
      form: state,
      caption: at.one.name,
      says: form.says,
      submit: form.submit,
      nothing: form.nothing?.(at),
      questions: form.questions(at),
      mayChange: at.opened.may('edit-relationships'),
      action: paths.promises.form({ ...at.named, promiseForm: name }),
      backHref: paths.promises.list(at.named, at.opened.question),
    } as const;
    return this.cases.page('web/small-form/small-form.njk', at.opened, data, status);
  }
}
