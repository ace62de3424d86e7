import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { withErrors, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { addForm, addMistakes, personFrom, SUPPORTS_IN_ONE_GO } from './add-form';
import { ringChoices, roleGroups, supportChoices, toldByChoices } from './words';

/** Records somebody who matters: who they are, and what the young person says of them. */
@Controller()
export class AddPersonController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.people.add.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    return this.page(opened, this.recording.open(opened, 'AddPersonWhoMatters'));
  }

  @Post(paths.people.add.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const opened = await this.cases.open(request);
    const read = addForm.read(body);
    if (read.kind === 'wrong') return this.page(opened, read.form, 400);
    const mistakes = addMistakes(read.input);
    if (mistakes.length > 0) return this.page(opened, withErrors(read.form, mistakes), 400);
    const person = personFrom(read.input, read.form.commandId);
    return this.recording.record({
      request,
      opened,
      command: 'AddPersonWhoMatters',
      form: read.form,
      input: person,
      fields: { since: 'since-day' },
      again: (form, status) => this.page(opened, form, status),
      done: () =>
        redirect(
          paths.people.show({ youngPersonId: opened.youngPersonId, relationshipId: String(person['relationshipId']) }),
          `Recorded: ${read.input.personName} matters to them.`,
        ),
    });
  }

  private page(opened: OpenedCase, form: FormState, status = 200): Page {
    const named = { youngPersonId: opened.youngPersonId };
    const asksDuplicate =
      form.values['confirmDuplicate'] === 'yes' || form.errors.some(({ field }) => field === 'confirmDuplicate');
    const data = {
      title: 'Add somebody who matters',
      section: 'people',
      form,
      asksDuplicate,
      mayAdd: opened.may('edit-relationships'),
      action: paths.people.add(named),
      backHref: paths.people.list(named, opened.question),
      roles: roleGroups,
      toldBy: toldByChoices,
      rings: [...ringChoices, { value: 'not-asked', text: 'Not asked yet' }],
      supports: SUPPORTS_IN_ONE_GO,
      supportKinds: supportChoices,
    } as const;
    return this.cases.page('web/people/add.njk', opened, data, status);
  }
}
