import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BrothersAndSisters } from '#libs/application';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { OpenQuestions } from './open-questions';
import { siblingCard } from './panel-view';

/** The brothers and sisters: together or apart, in touch or not, what is planned, and whose records are linked. */
@Controller()
export class SiblingPanelController {
  constructor(
    private readonly cases: CasePages,
    private readonly siblings: BrothersAndSisters,
    private readonly questions: OpenQuestions,
  ) {}

  @Get(paths.brothersAndSisters.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person', shows: ['linked', 'asked'] })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const may = (other: string): boolean => request.linked?.confirmed.has(other) === true;
    const rows = await this.siblings.panel(opened.answer, may);
    return this.cases.page('web/brothers-and-sisters/panel.njk', opened, {
      title: 'Brothers and sisters',
      section: 'people',
      questions: await this.questions.all(request, opened),
      siblings: rows.map((row) => siblingCard(row, opened)),
      addHref: opened.may('edit-relationships') ? paths.people.add({ youngPersonId: opened.youngPersonId }) : undefined,
      backHref: paths.people.list({ youngPersonId: opened.youngPersonId }, opened.question),
    });
  }
}
