import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { promisesOn } from '#libs/domain/journey';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page, Redirect } from '../../view/page';
import { formNamed } from '../small-form/asked';
import { SmallForms, type Filling } from '../small-form/small-forms';
import { PROMISE_FORMS, type OpenedPromise } from './promise-forms';

/** The small forms about one promise: released, replaced, or not as it is shown. */
@Controller()
export class PromiseFormController {
  constructor(
    private readonly cases: CasePages,
    private readonly forms: SmallForms,
  ) {}

  @Get(paths.promises.form.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.open(request));
  }

  @Post(paths.promises.form.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.open(request), request, body);
  }

  private async open(request: FastifyRequest): Promise<Filling<OpenedPromise>> {
    const opened = await this.cases.open(request);
    const { promiseId = '', promiseForm = '' } = request.params as Readonly<Record<string, string>>;
    const { journey, day } = opened.answer;
    const one = promisesOn(journey, day).find(({ promise }) => promise.promiseId === promiseId);
    if (one === undefined) throw new NotFoundException();
    const named = { youngPersonId: opened.youngPersonId, promiseId };
    return {
      at: { opened, one, named },
      form: formNamed(PROMISE_FORMS, promiseForm),
      section: 'moves',
      caption: one.name,
      may: 'edit-relationships',
      action: paths.promises.form({ ...named, promiseForm }),
      backHref: paths.promises.list(named, opened.question),
      done: paths.promises.list(named),
    };
  }
}
