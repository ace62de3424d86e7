import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import type { FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { CHANGES, type ChangeName } from './changes';
import { OpenPeople, type OpenedPerson } from './open-people';
import type { Change } from './relationship-change';
import { roleGroups } from './words';

interface Changing {
  readonly at: OpenedPerson;
  readonly name: ChangeName;
  readonly change: Change;
}

/** Fields of a reason that stand in a date's first box; a reason about the relationship is about the whole form. */
const FIELDS = {
  occurred: 'occurred-day',
  since: 'since-day',
  firstOn: 'firstOn-day',
  endsOn: 'endsOn-day',
  reviewOn: 'reviewOn-day',
  relationshipId: '',
};

/** The small forms about one relationship: each asks what its change needs and records one thing. */
@Controller()
export class RelationshipChangeController {
  constructor(
    private readonly cases: CasePages,
    private readonly people: OpenPeople,
    private readonly recording: Recording,
  ) {}

  @Get(paths.people.change.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const changing = await this.open(request);
    const { at, change } = changing;
    return this.page(changing, this.recording.open(at.opened, change.command, change.values?.(at)));
  }

  @Post(paths.people.change.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const changing = await this.open(request);
    const { at, change } = changing;
    const read = change.read(at, body);
    if (read.kind === 'wrong') return this.page(changing, read.form, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: change.command,
      form: read.form,
      input: read.toInput((what) => stableUuid(read.form.commandId, what)),
      fields: FIELDS,
      again: (form, status) => this.page(changing, form, status),
      done: () => redirect(paths.people.show(at.named), `Recorded: ${change.recorded}.`),
    });
  }

  private async open(request: FastifyRequest): Promise<Changing> {
    const at = await this.people.open(request);
    const { change: asked } = request.params as { readonly change?: string };
    const name = (Object.keys(CHANGES) as ChangeName[]).find((one) => one === asked);
    if (name === undefined) throw new NotFoundException();
    return { at, name, change: CHANGES[name] };
  }

  private page({ at, name, change }: Changing, form: FormState, status = 200): Page {
    const data = {
      title: change.title,
      section: 'people',
      form,
      caption: at.person.name,
      says: change.says,
      submit: change.submit,
      nothing: change.nothing?.(at),
      questions: change.questions(at),
      roles: roleGroups,
      mayChange: at.opened.may('edit-relationships'),
      action: paths.people.change({ ...at.named, change: name }),
      backHref: paths.people.show(at.named, at.opened.question),
    } as const;
    return this.cases.page('web/small-form/small-form.njk', at.opened, data, status);
  }
}
