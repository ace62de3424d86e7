import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import { onDay } from '#libs/domain/kernel';
import { NOT_TO_BE_FOUND } from '#libs/domain/relationships';
import type { ReadQueries } from '#libs/read-store';
import { defineForm, text, withErrors, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { LISTS } from '../../tokens';
import { redirect, type Page, type Redirect } from '../../view/page';
import { OpenSiblings, type OpenedSibling } from './open-sibling';
import { bothOf } from './panel-view';
import { roleWords } from './words';

const suggestForm = defineForm({
  localId: text({ required: 'Enter the identifier of their own record', max: 40 }),
});

/** Asks another young person's worker whether the two are brothers or sisters. Nothing of that record is shown or looked up. */
@Controller()
export class SuggestBondController {
  constructor(
    private readonly cases: CasePages,
    private readonly siblings: OpenSiblings,
    private readonly recording: Recording,
    @Inject(LISTS) private readonly lists: ReadQueries,
  ) {}

  @Get(paths.brothersAndSisters.suggest.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.siblings.open(request);
    return this.page(at, this.recording.open(at.opened, 'SuggestBond'));
  }

  @Post(paths.brothersAndSisters.suggest.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.siblings.open(request);
    const read = suggestForm.read(body);
    if (read.kind === 'wrong') return this.page(at, read.form, 400);
    const other = await this.lists.byLocalId(read.input.localId);
    if (other === undefined) {
      return this.page(at, withErrors(read.form, [{ field: 'localId', message: NOT_TO_BE_FOUND }]), 400);
    }
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'SuggestBond',
      form: read.form,
      input: {
        bondId: stableUuid(read.form.commandId, 'bond'),
        relationshipId: at.named.relationshipId,
        otherYoungPersonId: other.youngPersonId,
        occurred: onDay(at.opened.answer.day),
      },
      fields: { otherYoungPersonId: 'localId', relationshipId: '', occurred: '' },
      again: (form, status) => this.page(at, form, status),
      done: () => redirect(at.panelHref, 'Recorded: their worker is asked. Nothing is shown until they confirm.'),
    });
  }

  private page(at: OpenedSibling, form: FormState, status = 200): Page {
    const { opened, named, person, panelHref } = at;
    const data = {
      title: 'Link to their own record',
      section: 'people',
      form,
      caption: person.name,
      both: bothOf(opened, person.name),
      role: roleWords(person).toLowerCase(),
      mayChange: opened.may('edit-relationships'),
      action: paths.brothersAndSisters.suggest(named),
      backHref: panelHref,
    } as const;
    return this.cases.page('web/brothers-and-sisters/suggest.njk', opened, data, status);
  }
}
