import { Controller, Get, NotFoundException, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cases } from '#libs/application';
import { pageNumber, pageOf, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { pickerFor, readPicker } from './replay-picker';
import { recordingDays } from './recording-days';

@Controller()
export class ReplayController {
  constructor(
    private readonly pages: CasePages,
    private readonly cases: Cases,
  ) {}

  /** The two pickers. Sent by GET: choosing a moment changes nothing, and the address that follows holds both dates. */
  @Get(paths.case.replay.pattern)
  @Access({ action: 'replay', subject: 'young-person' })
  async show(
    @Req() request: FastifyRequest,
    @Query() query: Record<string, string | string[] | undefined>,
  ): Promise<Page | Redirect> {
    const opened = await this.pages.open(request);
    const picked = readPicker(query);
    if (picked.kind === 'chosen') {
      return redirect(paths.case.show({ youngPersonId: opened.youngPersonId }, picked.question));
    }
    const form = picked.kind === 'wrong' ? picked.form : pickerFor(opened);
    return this.page(opened, form, { page: pageNumber([query['page']].flat()[0]), wrong: picked.kind === 'wrong' });
  }

  private async page(opened: OpenedCase, form: FormState, at: { page: number; wrong: boolean }): Promise<Page> {
    const { youngPersonId, moment } = opened;
    const entries = await this.cases.timelineOf(youngPersonId, { sights: moment.sights });
    if (entries === undefined) throw new NotFoundException();
    const href = (page: number): string => paths.case.replay({ youngPersonId }, { ...opened.question, page });
    const days = pageOf(recordingDays(entries, youngPersonId), at.page, href);
    const data = { title: 'Replay', section: 'replay', form, days } as const;
    return this.pages.page('web/replay/replay.njk', opened, data, at.wrong ? 400 : 200);
  }
}
