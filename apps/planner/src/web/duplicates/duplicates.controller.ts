import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { roleInWords } from '#libs/domain/journey';
import { vagueInWords } from '#libs/domain/kernel';
import { possibleDuplicates, roleOn, type Relationship } from '#libs/domain/relationships';
import { defineForm, oneOf, text, withErrors, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { mergesOf } from './merges';

const everybody = (opened: OpenedCase): readonly Relationship[] =>
  Object.values(opened.answer.journey.relationships.relationships);

const mergeForm = (opened: OpenedCase) => {
  const ids = everybody(opened).map(({ relationshipId }) => relationshipId);
  return defineForm({
    kept: oneOf(ids, { required: 'Choose whose record to keep' }),
    merged: oneOf(ids, { required: 'Choose the other record of the same person' }),
    reason: text({ required: 'Say how you know that they are one person', max: 400 }),
  });
};

/** Two records of one person become one; what was recorded of both is kept, and it can be undone. */
@Controller()
export class DuplicatesController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.people.duplicates.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const [first] = possibleDuplicates(opened.answer.journey.relationships);
    const chosen = first === undefined ? {} : { kept: first[0].relationshipId, merged: first[1].relationshipId };
    return this.page(opened, this.recording.open(opened, 'MergeRelationships', chosen));
  }

  @Post(paths.people.duplicates.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const opened = await this.cases.open(request);
    const read = mergeForm(opened).read(body);
    if (read.kind === 'wrong') return this.page(opened, read.form, 400);
    const { kept, merged, reason } = read.input;
    if (kept === merged) {
      const message = 'Choose two different records';
      return this.page(opened, withErrors(read.form, [{ field: 'merged', message }]), 400);
    }
    return this.recording.record({
      request,
      opened,
      command: 'MergeRelationships',
      form: read.form,
      input: { keptId: kept, mergedId: merged, reason },
      fields: { keptId: 'kept', mergedId: 'merged' },
      again: (form, status) => this.page(opened, form, status),
      done: () =>
        redirect(
          paths.people.show({ youngPersonId: opened.youngPersonId, relationshipId: kept }),
          'Recorded: the two records are of one person. It can be undone.',
        ),
    });
  }

  private page(opened: OpenedCase, form: FormState, status = 200): Page {
    const named = { youngPersonId: opened.youngPersonId };
    const { day, journey } = opened.answer;
    const choice = (relationship: Relationship): object => {
      const { role } = roleOn(relationship, day);
      const since = relationship.since === null ? 'since when is not known' : vagueInWords(relationship.since);
      return { value: relationship.relationshipId, text: `${relationship.personName}, ${roleInWords(role)}, ${since}` };
    };
    const data = {
      title: 'One person recorded twice',
      section: 'people',
      form,
      pairs: possibleDuplicates(journey.relationships).map(
        ([one, other]) => `${one.personName} and ${other.personName}`,
      ),
      people: [{ value: '', text: 'Choose' }, ...everybody(opened).map(choice)],
      merges: mergesOf(opened),
      mayChange: opened.may('edit-relationships'),
      action: paths.people.duplicates(named),
      undoAction: paths.people.undoMerge(named),
      backHref: paths.people.list(named, opened.question),
    } as const;
    return this.cases.page('web/duplicates/duplicates.njk', opened, data, status);
  }
}
