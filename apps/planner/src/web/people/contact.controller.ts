import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { roleInWords } from '#libs/domain/journey';
import type { PersonWhoMatters } from '#libs/domain/relationships';
import { withErrors, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { contactForm, contactFrom, contactMistakes } from './contact-form';
import { missedByChoices, modeChoices } from './words';

/** Records that somebody was in touch with the young person, or should have been and was not. */
@Controller()
export class RecordContactController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.people.recordContact.pattern)
  @Access({ action: 'record-contact', subject: 'young-person' })
  async show(@Req() request: FastifyRequest, @Query('with') asked?: string): Promise<Page> {
    const opened = await this.cases.open(request);
    const who = typeof asked === 'string' ? [asked] : [];
    return this.page(opened, this.recording.open(opened, 'RecordContact', { who }));
  }

  @Post(paths.people.recordContact.pattern)
  @HttpCode(200)
  @Access({ action: 'record-contact', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const opened = await this.cases.open(request);
    const { people } = opened.answer.view;
    const read = contactForm(people).read(body);
    if (read.kind === 'wrong') return this.page(opened, read.form, 400);
    const mistakes = contactMistakes(read.input);
    if (mistakes.length > 0) return this.page(opened, withErrors(read.form, mistakes), 400);
    const { who, outcome, when } = read.input;
    return this.recording.record({
      request,
      opened,
      command: 'RecordContact',
      form: read.form,
      input: contactFrom(read.input, read.form.commandId, opened.answer.day),
      fields: { relationshipIds: 'who', occurred: when === 'another' ? 'on-day' : 'when' },
      again: (form, status) => this.page(opened, form, status),
      done: () => redirect(nextAfter(opened, who), `Recorded: ${saysWhat(outcome, who, people)}.`),
    });
  }

  private page(opened: OpenedCase, form: FormState, status = 200): Page {
    const named = { youngPersonId: opened.youngPersonId };
    const data = {
      title: 'Record contact',
      section: 'people',
      form,
      mayAdd: opened.may('record-contact'),
      action: paths.people.recordContact(named),
      backHref: paths.people.list(named, opened.question),
      addHref: paths.people.add(named),
      people: opened.answer.view.people.map(choiceOf),
      modes: modeChoices,
      missedBy: missedByChoices,
    } as const;
    return this.cases.page('web/people/contact.njk', opened, data, status);
  }
}

const choiceOf = ({ relationshipId, name, role, past }: PersonWhoMatters): object => ({
  value: relationshipId,
  text: `${name}, ${roleInWords(role)}${past ? ' (past)' : ''}`,
});

/** Back to the person, when it was with one; to all of them otherwise. */
function nextAfter({ youngPersonId }: OpenedCase, who: readonly string[]): string {
  const [relationshipId, ...others] = who;
  if (relationshipId === undefined || others.length > 0) return paths.people.list({ youngPersonId });
  return paths.people.show({ youngPersonId, relationshipId });
}

function saysWhat(outcome: string, who: readonly string[], people: readonly PersonWhoMatters[]): string {
  const names = people.filter(({ relationshipId }) => who.includes(relationshipId)).map(({ name }) => name);
  return `${outcome === 'held' ? 'contact' : 'missed contact'} with ${names.join(', ')}`;
}
