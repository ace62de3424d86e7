import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PersonWhoMatters } from '#libs/domain/relationships';
import { withErrors, type FormState } from '#libs/web-kit';
import { Access } from '../../../access/route-access';
import { CasePages } from '../../../case/case-pages';
import type { OpenedCase } from '../../../case/opened-case';
import { Recording } from '../../../case/recording';
import { paths } from '../../../paths';
import { redirect, Redirect, type Page } from '../../../view/page';
import { missedByChoices, modeChoices } from '../../people/words';
import type { OtherRecord } from './other-record';
import { OtherRecords } from './other-records';
import { contactForm, contactFrom, contactMistakes, type Answers } from './record-form';
import { whoGroups } from './who';

/** What the page of the form stands on. */
interface Opened {
  readonly opened: OpenedCase;
  readonly others: readonly OtherRecord[];
}

/** Records that somebody was in touch with the young person, or should have been and was not. */
@Controller()
export class RecordContactController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
    private readonly otherRecords: OtherRecords,
  ) {}

  @Get(paths.people.recordContact.pattern)
  @Access({ action: 'record-contact', subject: 'young-person', shows: ['linked'] })
  async show(@Req() request: FastifyRequest, @Query('with') asked?: string): Promise<Page> {
    const at = await this.open(request);
    const who = typeof asked === 'string' ? [asked] : [];
    // A contact rests on nothing that a colleague could have changed: two who record at once do not get in each other's way.
    const form = { ...this.recording.open(at.opened, 'RecordContact', { who }), seenAt: undefined, changed: [] };
    return this.page(at, form);
  }

  @Post(paths.people.recordContact.pattern)
  @HttpCode(200)
  @Access({ action: 'record-contact', subject: 'young-person', shows: ['linked'] })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.open(request);
    const { opened, others } = at;
    const { people } = opened.answer.view;
    const read = contactForm(people, others).read(body);
    if (read.kind === 'wrong') return this.page(at, read.form, 400);
    const mistakes = contactMistakes(read.input, others);
    if (mistakes.length > 0) return this.page(at, withErrors(read.form, mistakes), 400);
    const { commandId } = read.form;
    const input = contactFrom(read.input, commandId, opened.answer.day);
    const answer = await this.recording.record({
      request,
      opened,
      command: 'RecordContact',
      form: read.form,
      input,
      fields: { relationshipIds: 'who', occurred: read.input.when === 'another' ? 'on-day' : 'when' },
      again: (form, status) => this.page(at, form, status),
      done: () => redirect(nextAfter(opened, read.input), `Recorded: ${saysWhat(read.input, people)}.`),
    });
    if (!(answer instanceof Redirect)) return answer;
    const said = await this.otherRecords.record({ request, opened, commandId, answers: read.input, input }, others);
    return redirect(answer.to, `${answer.notice ?? ''}${said}`);
  }

  private async open(request: FastifyRequest): Promise<Opened> {
    const opened = await this.cases.open(request);
    const others = opened.may('record-contact') ? await this.otherRecords.openTo(request, opened) : [];
    return { opened, others };
  }

  private page({ opened, others }: Opened, form: FormState, status = 200): Page {
    const named = { youngPersonId: opened.youngPersonId };
    const { people } = opened.answer.view;
    const data = {
      title: 'Record contact',
      section: 'people',
      form,
      mayAdd: opened.may('record-contact'),
      action: paths.people.recordContact(named),
      backHref: paths.people.list(named, opened.question),
      addHref: paths.people.add(named),
      groups: whoGroups(people, [form.values['who'] ?? []].flat()),
      others: others.map(({ youngPersonId, name }) => ({ value: youngPersonId, text: `In ${name}’s record` })),
      modes: modeChoices,
      missedBy: missedByChoices,
    } as const;
    return this.cases.page('web/contact/record/record.njk', opened, data, status);
  }
}

/** To the next contact, when there is another one; back to the person, when it was with one; to all of them otherwise. */
function nextAfter({ youngPersonId }: OpenedCase, { who, then }: Answers): string {
  if (then === 'another') return paths.people.recordContact({ youngPersonId });
  const [relationshipId, ...others] = who;
  if (relationshipId === undefined || others.length > 0) return paths.people.list({ youngPersonId });
  return paths.people.show({ youngPersonId, relationshipId });
}

function saysWhat({ outcome, who }: Answers, people: readonly PersonWhoMatters[]): string {
  const names = people.filter(({ relationshipId }) => who.includes(relationshipId)).map(({ name }) => name);
  return `${outcome === 'held' ? 'contact' : 'missed contact'} with ${names.join(', ')}`;
}
