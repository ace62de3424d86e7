import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { Page, Redirect } from '../../view/page';
import { formNamed } from '../small-form/asked';
import { SmallForms, type Filling } from '../small-form/small-forms';
import { ADD, changeOf, type AfterCareAt, type AfterCareForm } from './forms';

/** Contact, homes and activities after care: each small form records one thing, puts it right, ends it or takes it back. */
@Controller()
export class AfterCareFormController {
  constructor(
    private readonly cases: CasePages,
    private readonly forms: SmallForms,
  ) {}

  @Get(paths.afterCare.add.pattern)
  @Access({ action: 'record-after-care', subject: 'young-person' })
  async showAdding(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.openAdding(request));
  }

  @Post(paths.afterCare.add.pattern)
  @HttpCode(200)
  @Access({ action: 'record-after-care', subject: 'young-person' })
  async sendAdding(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.openAdding(request), request, body);
  }

  @Get(paths.afterCare.change.pattern)
  @Access({ action: 'record-after-care', subject: 'young-person' })
  async showChange(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.openChange(request));
  }

  @Post(paths.afterCare.change.pattern)
  @HttpCode(200)
  @Access({ action: 'record-after-care', subject: 'young-person' })
  async sendChange(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.openChange(request), request, body);
  }

  private async openAdding(request: FastifyRequest): Promise<Filling<AfterCareAt>> {
    const opened = await this.cases.open(request);
    const { afterCareForm = '' } = request.params as { readonly afterCareForm?: string };
    const form = formNamed(ADD, afterCareForm);
    const action = paths.afterCare.add({ youngPersonId: opened.youngPersonId, afterCareForm });
    return fillingOf({ opened, role: roleOf(request), putsRight: false }, form, action);
  }

  private async openChange(request: FastifyRequest): Promise<Filling<AfterCareAt>> {
    const opened = await this.cases.open(request);
    const { afterCareRecordId = '', afterCareChange = '' } = request.params as Readonly<Record<string, string>>;
    const record = recordAt(opened, afterCareRecordId);
    const form = record === undefined ? undefined : changeOf(afterCareChange, record.type);
    if (record === undefined || form === undefined) throw new NotFoundException();
    const action = paths.afterCare.change({ youngPersonId: opened.youngPersonId, afterCareRecordId, afterCareChange });
    const putsRight = afterCareChange === 'put-right';
    return fillingOf({ opened, role: roleOf(request), record, putsRight }, form, action);
  }
}

function fillingOf(at: AfterCareAt, form: AfterCareForm, action: string): Filling<AfterCareAt> {
  const { opened, putsRight } = at;
  const named = { youngPersonId: opened.youngPersonId };
  return {
    at,
    form,
    ...(putsRight ? { title: 'Put right what was recorded' } : {}),
    section: 'leaving-care',
    caption: 'after care',
    may: 'record-after-care',
    action,
    backHref: paths.afterCare.show(named, opened.question),
    done: paths.afterCare.show(named),
    fields: fieldsOf,
    restsOnNothing: !putsRight && (form === ADD['contact'] || form === ADD['try']),
  };
}

/** How often is a number of something; a day that is not right is said at the date when one was typed, at the question otherwise. */
const fieldsOf = ({ values }: FormState): Readonly<Record<string, string>> => ({
  everyDays: 'count',
  ...('when' in values ? { occurred: values['when'] === 'another' ? 'on-day' : 'when' } : {}),
});

const roleOf = (request: FastifyRequest): string => request.signedIn?.actor.role ?? '';

/** A record that counts, as the reader is shown it. */
function recordAt({ answer: { journey } }: OpenedCase, recordId: string): AfterCareAt['record'] {
  const { records, takenBack } = journey.afterCare;
  return Object.hasOwn(records, recordId) && takenBack[recordId] === undefined ? records[recordId] : undefined;
}
