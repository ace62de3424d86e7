import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BrothersAndSisters, stableUuid } from '#libs/application';
import type { SiblingRow } from '#libs/domain/journey/brothers-and-sisters';
import { onDay } from '#libs/domain/kernel';
import { withErrors, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { confirmForm, confirmMistakes, whoChoices, whoFrom } from './confirm-form';
import { OpenQuestions, type Question } from './open-questions';
import { siblingRoles } from './words';

interface Confirming {
  readonly opened: OpenedCase;
  readonly question: Question;
  readonly siblings: readonly SiblingRow[];
}

/** Confirms that another young person is a brother or sister, and who they are in this record. */
@Controller()
export class ConfirmBondController {
  constructor(
    private readonly cases: CasePages,
    private readonly questions: OpenQuestions,
    private readonly siblings: BrothersAndSisters,
    private readonly recording: Recording,
  ) {}

  @Get(paths.brothersAndSisters.confirm.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person', shows: ['asked'] })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.open(request);
    const { firstName } = at.question;
    const values = firstName === null ? {} : { personName: firstName };
    return this.page(at, this.recording.open(at.opened, 'ConfirmBond', values));
  }

  @Post(paths.brothersAndSisters.confirm.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person', shows: ['asked'] })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.open(request);
    const { opened, question, siblings } = at;
    const read = confirmForm(siblings).read(body);
    if (read.kind === 'wrong') return this.page(at, read.form, 400);
    const mistakes = confirmMistakes(read.input);
    if (mistakes.length > 0) return this.page(at, withErrors(read.form, mistakes), 400);
    const { bondId, askedFrom } = question;
    return this.recording.record({
      request,
      opened,
      command: 'ConfirmBond',
      form: read.form,
      input: {
        bondId,
        otherYoungPersonId: askedFrom,
        ...whoFrom(read.input, stableUuid(read.form.commandId, 'person')),
        occurred: onDay(opened.answer.day),
      },
      fields: { relationshipId: 'who', since: 'since-day', otherYoungPersonId: 'who', bondId: '', occurred: '' },
      again: (form, status) => this.page(at, form, status),
      done: () => redirect(panelOf(opened), 'Recorded: the two records are linked.'),
    });
  }

  private async open(request: FastifyRequest): Promise<Confirming> {
    const opened = await this.cases.open(request);
    const question = await this.questions.named(request, opened);
    // Only how the links stand is asked, and nothing of the records they lead to.
    return { opened, question, siblings: await this.siblings.panel(opened.answer, () => false) };
  }

  private page({ opened, question, siblings }: Confirming, form: FormState, status = 200): Page {
    const data = {
      title: 'Confirm a brother or sister',
      section: 'people',
      form,
      asks: question,
      whoTheyCanBe: whoChoices(siblings),
      roles: siblingRoles,
      asksDuplicate:
        form.values['confirmDuplicate'] === 'yes' || form.errors.some(({ field }) => field === 'confirmDuplicate'),
      mayChange: opened.may('edit-relationships'),
      action: question.confirmHref,
      declineHref: question.declineHref,
      backHref: panelOf(opened),
    } as const;
    return this.cases.page('web/brothers-and-sisters/confirm.njk', opened, data, status);
  }
}

const panelOf = ({ youngPersonId }: OpenedCase): string => paths.brothersAndSisters.show({ youngPersonId });
