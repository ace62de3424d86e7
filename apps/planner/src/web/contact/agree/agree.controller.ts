import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { agreementsBy } from '#libs/domain/relationships';
import { withErrors, type FormState } from '#libs/web-kit';
import { Access } from '../../../access/route-access';
import { CasePages } from '../../../case/case-pages';
import { Recording } from '../../../case/recording';
import { paths } from '../../../paths';
import { redirect, type Page, type Redirect } from '../../../view/page';
import { OpenPeople, type OpenedPerson } from '../../people/open-people';
import { modeChoices } from '../../people/words';
import { supervisionChoices, versionInWords } from '../words';
import { agreedFrom, agreeForm, agreeMistakes, valuesOf } from './agree-form';

/** Fields of a reason that stand under another name on the form; one about the relationship is about the whole form. */
const FIELDS = {
  everyDays: 'count',
  occurred: 'occurred-day',
  firstOn: 'firstOn-day',
  reviewOn: 'reviewOn-day',
  relationshipId: '',
};

/** How they will be in touch: agreed for the first time, or changed. What was agreed before stays in the history. */
@Controller()
export class AgreeContactController {
  constructor(
    private readonly cases: CasePages,
    private readonly people: OpenPeople,
    private readonly recording: Recording,
  ) {}

  @Get(paths.contact.agree.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.people.open(request);
    const values = valuesOf(at.person.agreed, at.opened.answer.day);
    return this.page(at, this.recording.open(at.opened, 'AgreeContact', values));
  }

  @Post(paths.contact.agree.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.people.open(request);
    const read = agreeForm.read(body);
    if (read.kind === 'wrong') return this.page(at, read.form, 400);
    const mistakes = agreeMistakes(read.input);
    if (mistakes.length > 0) return this.page(at, withErrors(read.form, mistakes), 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'AgreeContact',
      form: read.form,
      input: { ...agreedFrom(read.input), relationshipId: at.named.relationshipId },
      fields: FIELDS,
      again: (form, status) => this.page(at, form, status),
      done: () => redirect(paths.people.show(at.named), 'Recorded: what contact was agreed.'),
    });
  }

  private page(at: OpenedPerson, form: FormState, status = 200): Page {
    const { opened, person, named, relationship } = at;
    const data = {
      title: person.agreed === null ? 'Agree contact' : 'Change what contact is agreed',
      section: 'people',
      form,
      caption: person.name,
      mayChange: opened.may('edit-relationships'),
      before: agreementsBy(relationship, opened.answer.day).map(versionInWords),
      modes: modeChoices,
      supervision: supervisionChoices,
      action: paths.contact.agree(named),
      backHref: paths.people.show(named, opened.question),
    } as const;
    return this.cases.page('web/contact/agree/agree.njk', opened, data, status);
  }
}
