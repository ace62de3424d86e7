import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import { addDays, onDay } from '#libs/domain/kernel';
import { day, defineForm, text, type FormState } from '#libs/web-kit';
import { Access } from '../../../access/route-access';
import { CasePages } from '../../../case/case-pages';
import { Recording } from '../../../case/recording';
import { paths } from '../../../paths';
import { redirect, type Page, type Redirect } from '../../../view/page';
import { OpenPeople, type OpenedPerson } from '../../people/open-people';
import type { Question } from '../../people/relationship-change';
import { vagueValues } from '../../people/words';

const SHORT_MAX = 120;

const form = defineForm({
  from: day({ required: 'Enter the first day you looked at' }),
  to: day({ required: 'Enter the last day you looked at' }),
  lookedAt: text({ required: 'Say who or what you asked', max: SHORT_MAX }),
});

const QUESTIONS: readonly Question[] = [
  { kind: 'date', name: 'from', label: 'From which day did you look?' },
  { kind: 'date', name: 'to', label: 'Up to which day?' },
  {
    kind: 'text',
    name: 'lookedAt',
    label: 'Who or what did you ask?',
    hint: 'For example: asked both of them; read the carers’ diary',
  },
];

/** Somebody looked, and there was no contact between two days: which is more than that nobody wrote any down. */
@Controller()
export class NoneFoundController {
  constructor(
    private readonly cases: CasePages,
    private readonly people: OpenPeople,
    private readonly recording: Recording,
  ) {}

  @Get(paths.contact.noneFound.pattern)
  @Access({ action: 'record-contact', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.people.open(request);
    return this.page(at, this.recording.open(at.opened, 'RecordNoContact', sinceLastContact(at)));
  }

  @Post(paths.contact.noneFound.pattern)
  @HttpCode(200)
  @Access({ action: 'record-contact', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.people.open(request);
    const read = form.read(body);
    if (read.kind === 'wrong') return this.page(at, read.form, 400);
    const { relationshipId } = at.named;
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'RecordNoContact',
      form: read.form,
      input: { ...read.input, relationshipId, findingId: stableUuid(read.form.commandId, 'finding') },
      fields: { from: 'from-day', to: 'to-day', relationshipId: '' },
      again: (again, status) => this.page(at, again, status),
      done: () =>
        redirect(paths.people.show(at.named), `Recorded: you looked, and there was no contact with ${at.person.name}.`),
    });
  } // prettier-ignore

  private page(at: OpenedPerson, state: FormState, status = 200): Page {
    const data = {
      title: 'We looked, and there was none',
      section: 'people',
      form: state,
      caption: at.person.name,
      says: 'Record it when you asked or looked it up, and there was no contact. If you only do not know, record nothing.',
      submit: 'Record that there was none',
      questions: QUESTIONS,
      mayChange: at.opened.may('record-contact'),
      action: paths.contact.noneFound(at.named),
      backHref: paths.people.show(at.named, at.opened.question),
    } as const;
    return this.cases.page('web/small-form/small-form.njk', at.opened, data, status);
  }
}

/** From the day after the last contact, as far as one is on record, up to today. */
function sinceLastContact({ person, opened }: OpenedPerson): Readonly<Record<string, string>> {
  const { contact } = person;
  const { day: today } = opened.answer;
  const from = contact.kind === 'held' ? addDays(contact.on, 1) : null;
  return {
    ...(from === null || from > today ? {} : vagueValues('from', onDay(from))),
    ...vagueValues('to', onDay(today)),
  };
}
