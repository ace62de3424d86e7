import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import { roleInWords } from '#libs/domain/journey';
import { linkHeldOn } from '#libs/domain/relationships';
import { defineForm, oneOf, optionalText, vagueDate, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { nameOfLink } from './link-view';
import { knownChoices } from './words';

const candidates = (opened: OpenedCase) => opened.answer.view.people.filter(({ past }) => !past);

const linkForm = (opened: OpenedCase) =>
  defineForm({
    who: oneOf(
      candidates(opened).map(({ relationshipId }) => relationshipId),
      { required: 'Choose who keeps the others in touch' },
    ),
    chosen: oneOf(['yes', 'no', 'unknown'], { required: 'Choose whether the young person chose them' }),
    handover: optionalText({ max: 4_000 }),
    since: vagueDate({ required: 'Enter since when' }),
  });

/** Names the one person who keeps the others in touch with the young person; with a hand-over where there was one before. */
@Controller()
export class NameLinkPersonController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.workers.nameLinkPerson.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    return this.page(opened, this.recording.open(opened, 'NameLinkPerson'));
  }

  @Post(paths.workers.nameLinkPerson.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const opened = await this.cases.open(request);
    const read = linkForm(opened).read(body);
    if (read.kind === 'wrong') return this.page(opened, read.form, 400);
    const { who, chosen, handover, since } = read.input;
    const linkId = stableUuid(read.form.commandId, 'link');
    const name = candidates(opened).find(({ relationshipId }) => relationshipId === who)?.name ?? 'They';
    return this.recording.record({
      request,
      opened,
      command: 'NameLinkPerson',
      form: read.form,
      input: { linkId, relationshipId: who, chosenByYoungPerson: chosen, handover, occurred: since },
      fields: { relationshipId: 'who', occurred: 'since-day' },
      again: (form, status) => this.page(opened, form, status),
      done: () =>
        redirect(paths.workers.list({ youngPersonId: opened.youngPersonId }), `Recorded: ${name} is the link person.`),
    });
  }

  private page(opened: OpenedCase, form: FormState, status = 200): Page {
    const { relationships } = opened.answer.journey;
    const held = linkHeldOn(relationships, opened.answer.day);
    const named = { youngPersonId: opened.youngPersonId };
    const data = {
      title: 'Name a link person',
      section: 'workers',
      form,
      people: candidates(opened).map(({ relationshipId, name, role }) => ({
        value: relationshipId,
        text: `${name}, ${roleInWords(role)}`,
      })),
      before: held.kind === 'held' ? nameOfLink(relationships, held.by) : undefined,
      known: knownChoices,
      mayChange: opened.may('edit-relationships'),
      addHref: paths.people.add(named),
      action: paths.workers.nameLinkPerson(named),
      backHref: paths.workers.list(named, opened.question),
    } as const;
    return this.cases.page('web/workers/link-person.njk', opened, data, status);
  }
}
