import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { adviserPanel } from './view/adviser';
import { activityRows, homeRows } from './view/homes';
import { inTouchPanel } from './view/in-touch';
import { oc3Panel } from './view/oc3';
import { hasDied, recordLines, takenBackLines } from './view/records';

/** Lines that stand open; older ones are folded away. */
const SHOWN = 10;

/** The time after care: the adviser, keeping in touch, where they live, what they do, and the position at each birthday. */
@Controller()
export class AfterCareController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.afterCare.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const { journey, day } = opened.answer;
    const lines = recordLines(opened);
    return this.cases.page('web/after-care/show.njk', opened, {
      title: 'After care',
      section: 'leaving-care',
      adviser: adviserPanel(opened),
      inTouch: inTouchPanel(opened),
      lines: lines.slice(0, SHOWN),
      older: lines.slice(SHOWN),
      homes: homeRows(opened),
      activities: activityRows(opened),
      oc3: oc3Panel(opened),
      takenBack: takenBackLines(journey.afterCare),
      hasDied: hasDied(journey.afterCare, day),
      add: addLinks(opened),
    });
  }
}

/** Where each thing is recorded; none for somebody who may not, and at a past moment. */
function addLinks(opened: OpenedCase): Readonly<Record<string, string>> | undefined {
  if (!opened.may('record-after-care')) return undefined;
  const to = (afterCareForm: string): string =>
    paths.afterCare.add({ youngPersonId: opened.youngPersonId, afterCareForm });
  return {
    contact: to('contact'),
    tried: to('try'),
    wish: to('wish'),
    rhythm: to('rhythm'),
    people: to('people'),
    home: to('home'),
    activity: to('activity'),
    died: to('died'),
  };
}
