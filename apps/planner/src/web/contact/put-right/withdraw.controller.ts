import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { vagueInWords } from '#libs/domain/kernel';
import type { ContactEntry } from '#libs/domain/relationships';
import { defineForm, text, type FormState } from '#libs/web-kit';
import { Access } from '../../../access/route-access';
import { CasePages } from '../../../case/case-pages';
import { Recording } from '../../../case/recording';
import { paths } from '../../../paths';
import { redirect, type Page, type Redirect } from '../../../view/page';
import { OpenPeople, type OpenedPerson } from '../../people/open-people';
import { modeInWords } from '../../people/words';

const SHORT_MAX = 120;
const form = defineForm({ reason: text({ required: 'Say why it was a mistake', max: SHORT_MAX }) });

/** A contact on record with somebody, and whether it was taken back already. */
interface OpenedContact {
  readonly at: OpenedPerson;
  readonly entry: ContactEntry;
  readonly isWithdrawn: boolean;
}

/** Takes back a contact that was recorded by mistake, for this person only. */
@Controller()
export class WithdrawContactController {
  constructor(
    private readonly cases: CasePages,
    private readonly people: OpenPeople,
    private readonly recording: Recording,
  ) {}

  @Get(paths.contact.withdraw.pattern)
  @Access({ action: 'record-contact', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const contact = await this.open(request);
    return this.page(contact, this.recording.open(contact.at.opened, 'WithdrawContact'));
  }

  @Post(paths.contact.withdraw.pattern)
  @HttpCode(200)
  @Access({ action: 'record-contact', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const contact = await this.open(request);
    const { at, entry } = contact;
    const read = form.read(body);
    if (read.kind === 'wrong') return this.page(contact, read.form, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'WithdrawContact',
      form: read.form,
      // Under the record it was written in: two records of one person may be shown as one.
      input: { ...read.input, contactId: entry.contactId, relationshipId: entry.relationshipId },
      fields: { contactId: '', relationshipId: '' },
      again: (again, status) => this.page(contact, again, status),
      done: () =>
        redirect(paths.people.show(at.named), `Recorded: the contact with ${at.person.name} was a mistake.`),
    });
  } // prettier-ignore

  private async open(request: FastifyRequest): Promise<OpenedContact> {
    const at = await this.people.open(request);
    const { contactId = '' } = request.params as { readonly contactId?: string };
    const { contactLog } = at.opened.answer.journey;
    const { relationshipId } = at.named;
    const stands = contactLog.entries[relationshipId]?.find((one) => one.contactId === contactId);
    const withdrawn = contactLog.withdrawn[relationshipId]?.find((one) => one.entry.contactId === contactId)?.entry;
    const entry = stands ?? withdrawn;
    if (entry === undefined) throw new NotFoundException();
    return { at, entry, isWithdrawn: stands === undefined };
  }

  private page({ at, entry, isWithdrawn }: OpenedContact, state: FormState, status = 200): Page {
    const { contactId } = entry;
    const data = {
      title: 'This contact was a mistake',
      section: 'people',
      form: state,
      caption: at.person.name,
      says: `For ${at.person.name} only: if others were there as well, their entries stay. What was recorded stays in the history.`,
      submit: 'Record that it was a mistake',
      nothing: isWithdrawn ? 'This contact has been taken back already.' : undefined,
      questions: [
        { kind: 'said', name: '', label: entryInWords(entry) },
        { kind: 'text', name: 'reason', label: 'Why was it a mistake?' },
      ],
      mayChange: at.opened.may('record-contact'),
      action: paths.contact.withdraw({ ...at.named, contactId }),
      backHref: paths.people.show(at.named, at.opened.question),
    } as const;
    return this.cases.page('web/small-form/small-form.njk', at.opened, data, status);
  }
}

const entryInWords = ({ occurred, mode, outcome }: ContactEntry): string =>
  `${vagueInWords(occurred)}: ${modeInWords(mode).toLowerCase()}, ${outcome === 'held' ? 'happened' : 'missed'}`;
