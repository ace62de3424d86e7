import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { defineForm, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { mergesOf, type Merge } from './merges';

const undoForm = defineForm({ reason: text({ required: 'Say how you know that they are two people', max: 400 }) });

interface Undoing {
  readonly opened: OpenedCase;
  readonly merge: Merge;
}

/** Two people whose records were merged by mistake are two again. */
@Controller()
export class UndoMergeController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.people.undoMerge.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest, @Query('merged') mergedId?: string): Promise<Page | Redirect> {
    const undoing = await this.open(request, mergedId);
    if (!('merge' in undoing)) return undoing;
    return this.page(undoing, this.recording.open(undoing.opened, 'UndoMerge'));
  }

  @Post(paths.people.undoMerge.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Query('merged') mergedId?: string,
  ): Promise<Page | Redirect> {
    const undoing = await this.open(request, mergedId);
    if (!('merge' in undoing)) return undoing;
    const { opened, merge } = undoing;
    const read = undoForm.read(body);
    if (read.kind === 'wrong') return this.page(undoing, read.form, 400);
    return this.recording.record({
      request,
      opened,
      command: 'UndoMerge',
      form: read.form,
      input: { keptId: merge.keptId, mergedId: merge.mergedId, reason: read.input.reason },
      again: (form, status) => this.page(undoing, form, status),
      done: () =>
        redirect(
          paths.people.list({ youngPersonId: opened.youngPersonId }),
          `Recorded: ${merge.kept} and ${merge.merged} are two people.`,
        ),
    });
  }

  /** The merge that is to be undone; where it is not one any more, back to the page that shows those that stand. */
  private async open(request: FastifyRequest, mergedId: string | undefined): Promise<Undoing | Redirect> {
    const opened = await this.cases.open(request);
    const merge = mergesOf(opened).find((one) => one.mergedId === mergedId);
    if (merge === undefined) {
      const back = paths.people.duplicates({ youngPersonId: opened.youngPersonId });
      return redirect(back, 'These two records are not one any more.');
    }
    return { opened, merge };
  }

  private page({ opened, merge }: Undoing, form: FormState, status = 200): Page {
    const named = { youngPersonId: opened.youngPersonId };
    const data = {
      title: `${merge.kept} and ${merge.merged} are two people`,
      section: 'people',
      form,
      mayChange: opened.may('edit-relationships'),
      action: paths.people.undoMerge(named, { merged: merge.mergedId }),
      backHref: paths.people.duplicates(named, opened.question),
    } as const;
    return this.cases.page('web/duplicates/undo-merge.njk', opened, data, status);
  }
}
