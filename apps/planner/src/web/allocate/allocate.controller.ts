import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { defineForm, oneOf, sentenceCase, text, vagueDate, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { roleInWords } from '../../view/words';

const ROLES = ['social-worker', 'personal-adviser', 'reviewing-officer', 'coordinator'] as const;

const allocateForm = defineForm({
  role: oneOf(ROLES, { required: 'Choose what they will be to the young person' }),
  workerRef: text({ required: 'Enter the worker’s staff reference', max: 40 }),
  since: vagueDate({ required: 'Enter the day they start' }),
});

@Controller()
export class AllocateController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.case.allocate.pattern)
  @Access({ action: 'allocate', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    return this.page(opened, this.recording.open(opened, 'AllocateWorker'));
  }

  @Post(paths.case.allocate.pattern)
  @HttpCode(200)
  @Access({ action: 'allocate', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const opened = await this.cases.open(request);
    const read = allocateForm.read(body);
    if (read.kind === 'wrong') return this.page(opened, read.form, 400);
    const { role, workerRef, since } = read.input;
    return this.recording.record({
      request,
      opened,
      command: 'AllocateWorker',
      form: read.form,
      input: { role, workerRef, reason: null, occurred: since },
      fields: { occurred: 'since-day' },
      again: (form, status) => this.page(opened, form, status),
      done: () =>
        redirect(
          paths.case.show({ youngPersonId: opened.youngPersonId }),
          `Recorded: ${workerRef} is their ${roleInWords(role)}.`,
        ),
    });
  }

  private page(opened: OpenedCase, form: FormState, status = 200): Page {
    const roles = ROLES.map((role) => ({ value: role, text: sentenceCase(roleInWords(role)) }));
    const data = { title: 'Allocate a worker', section: 'none', form, roles } as const;
    return this.cases.page('web/allocate/allocate.njk', opened, data, status);
  }
}
