import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { vagueInWords } from '#libs/domain/kernel';
import type { ContactEntry } from '#libs/domain/relationships';
import { defineForm, text } from '#libs/web-kit';
import { Access } from '../../../access/route-access';
import { paths } from '../../../paths';
import type { Page, Redirect } from '../../../view/page';
import { OpenPeople, type OpenedPerson } from '../../people/open-people';
import { modeInWords } from '../../people/words';
import { smallForm, type SmallForm } from '../../small-form/small-form';
import { SmallForms, type Filling } from '../../small-form/small-forms';

const SHORT_MAX = 120;

/** A contact on record with somebody, and whether it was taken back already. */
interface OpenedContact extends OpenedPerson {
  readonly entry: ContactEntry;
  readonly isWithdrawn: boolean;
}

const withdrawFrom = (name: string): SmallForm<OpenedContact> =>
  smallForm({
    title: 'This contact was a mistake',
    command: 'WithdrawContact',
    says: `For ${name} only: if others were there as well, their entries stay. What was recorded stays in the history.`,
    submit: 'Record that it was a mistake',
    nothing: ({ isWithdrawn }: OpenedContact) =>
      isWithdrawn ? 'This contact has been taken back already.' : undefined,
    questions: ({ entry }) => [
      { kind: 'said', name: '', label: entryInWords(entry) },
      { kind: 'text', name: 'reason', label: 'Why was it a mistake?' },
    ],
    form: () => defineForm({ reason: text({ required: 'Say why it was a mistake', max: SHORT_MAX }) }),
    // Under the record it was written in: two records of one person may be shown as one.
    input: (answers, _newId, { entry: { contactId, relationshipId } }) => ({ ...answers, contactId, relationshipId }),
    recorded: `the contact with ${name} was a mistake`,
  });

/** Takes back a contact that was recorded by mistake, for this person only. */
@Controller()
export class WithdrawContactController {
  constructor(
    private readonly people: OpenPeople,
    private readonly forms: SmallForms,
  ) {}

  @Get(paths.contact.withdraw.pattern)
  @Access({ action: 'record-contact', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.open(request));
  }

  @Post(paths.contact.withdraw.pattern)
  @HttpCode(200)
  @Access({ action: 'record-contact', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.open(request), request, body);
  }

  private async open(request: FastifyRequest): Promise<Filling<OpenedContact>> {
    const at = await this.people.open(request);
    const { contactId = '' } = request.params as { readonly contactId?: string };
    const { contactLog } = at.opened.answer.journey;
    const { relationshipId } = at.named;
    const stands = contactLog.entries[relationshipId]?.find((one) => one.contactId === contactId);
    const withdrawn = contactLog.withdrawn[relationshipId]?.find((one) => one.entry.contactId === contactId)?.entry;
    const entry = stands ?? withdrawn;
    if (entry === undefined) throw new NotFoundException();
    return {
      at: { ...at, entry, isWithdrawn: stands === undefined },
      form: withdrawFrom(at.person.name),
      section: 'people',
      caption: at.person.name,
      may: 'record-contact',
      action: paths.contact.withdraw({ ...at.named, contactId }),
      backHref: paths.people.show(at.named, at.opened.question),
      done: paths.people.show(at.named),
    };
  }
}

const entryInWords = ({ occurred, mode, outcome }: ContactEntry): string =>
  `${vagueInWords(occurred)}: ${modeInWords(mode).toLowerCase()}, ${outcome === 'held' ? 'happened' : 'missed'}`;
