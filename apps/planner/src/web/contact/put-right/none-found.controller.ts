import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { addDays, onDay } from '#libs/domain/kernel';
import { day, defineForm, text } from '#libs/web-kit';
import { Access } from '../../../access/route-access';
import { paths } from '../../../paths';
import type { Page, Redirect } from '../../../view/page';
import { OpenPeople, type OpenedPerson } from '../../people/open-people';
import { relationshipChange, type Change } from '../../people/relationship-change';
import { vagueValues } from '../../people/words';
import { SmallForms, type Filling } from '../../small-form/small-forms';

const SHORT_MAX = 120;

const noneFoundWith = (name: string): Change =>
  relationshipChange({
    title: 'We looked, and there was none',
    command: 'RecordNoContact',
    says: 'Record it when you asked or looked it up, and there was no contact. If you only do not know, record nothing.',
    submit: 'Record that there was none',
    questions: () => [
      { kind: 'date', name: 'from', label: 'From which day did you look?' },
      { kind: 'date', name: 'to', label: 'Up to which day?' },
      {
        kind: 'text',
        name: 'lookedAt',
        label: 'Who or what did you ask?',
        hint: 'For example: asked both of them; read the carers’ diary',
      },
    ],
    values: sinceLastContact,
    form: () =>
      defineForm({
        from: day({ required: 'Enter the first day you looked at' }),
        to: day({ required: 'Enter the last day you looked at' }),
        lookedAt: text({ required: 'Say who or what you asked', max: SHORT_MAX }),
      }),
    input: (answers, newId) => ({ ...answers, findingId: newId('finding') }),
    recorded: `you looked, and there was no contact with ${name}`,
  });

/** Somebody looked, and there was no contact between two days: which is more than that nobody wrote any down. */
@Controller()
export class NoneFoundController {
  constructor(
    private readonly people: OpenPeople,
    private readonly forms: SmallForms,
  ) {}

  @Get(paths.contact.noneFound.pattern)
  @Access({ action: 'record-contact', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.open(request));
  }

  @Post(paths.contact.noneFound.pattern)
  @HttpCode(200)
  @Access({ action: 'record-contact', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.open(request), request, body);
  }

  private async open(request: FastifyRequest): Promise<Filling<OpenedPerson>> {
    const at = await this.people.open(request);
    return {
      at,
      form: noneFoundWith(at.person.name),
      section: 'people',
      caption: at.person.name,
      may: 'record-contact',
      action: paths.contact.noneFound(at.named),
      backHref: paths.people.show(at.named, at.opened.question),
      done: paths.people.show(at.named),
    };
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
