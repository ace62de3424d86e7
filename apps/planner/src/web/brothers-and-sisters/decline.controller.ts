import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { onDay } from '#libs/domain/kernel';
import { defineForm, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { OpenQuestions, type Question } from './open-questions';

const SHORT_MAX = 120;
const declineForm = defineForm({ reason: text({ required: 'Say why they are not linked', max: SHORT_MAX }) });

interface Declining {
  readonly opened: OpenedCase;
  readonly question: Question;
}

/** Says no to what another record asks. The other record learns the answer, not the reason. */
@Controller()
export class DeclineBondController {
  constructor(
    private readonly cases: CasePages,
    private readonly questions: OpenQuestions,
    private readonly recording: Recording,
  ) {}

  @Get(paths.brothersAndSisters.decline.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person', shows: ['asked'] })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.open(request);
    return this.page(at, this.recording.open(at.opened, 'DeclineBond'));
  }

  @Post(paths.brothersAndSisters.decline.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person', shows: ['asked'] })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.open(request);
    const { opened, question } = at;
    const read = declineForm.read(body);
    if (read.kind === 'wrong') return this.page(at, read.form, 400);
    const { bondId, askedFrom } = question;
    return this.recording.record({
      request,
      opened,
      command: 'DeclineBond',
      form: read.form,
      input: { bondId, otherYoungPersonId: askedFrom, ...read.input, occurred: onDay(opened.answer.day) },
      fields: { bondId: '', otherYoungPersonId: '', occurred: '' },
      again: (form, status) => this.page(at, form, status),
      done: () => redirect(panelOf(opened), 'Recorded: the two records are not linked.'),
    });
  }

  private async open(request: FastifyRequest): Promise<Declining> {
    const opened = await this.cases.open(request);
    return { opened, question: await this.questions.named(request, opened) };
  }

  private page({ opened, question }: Declining, form: FormState, status = 200): Page {
    const data = {
      title: 'Say no to a link',
      section: 'people',
      form,
      asks: question,
      mayChange: opened.may('edit-relationships'),
      action: question.declineHref,
      backHref: panelOf(opened),
    } as const;
    return this.cases.page('web/brothers-and-sisters/decline.njk', opened, data, status);
  }
}

const panelOf = ({ youngPersonId }: OpenedCase): string => paths.brothersAndSisters.show({ youngPersonId });
