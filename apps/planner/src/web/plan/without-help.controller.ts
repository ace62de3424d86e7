import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { planOn, withoutHelp } from '#libs/domain/journey';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { needRow } from './need-row';

/** The list behind the headline: open needs for which no help has reached the young person. */
@Controller()
export class NeedsWithoutHelpController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.plan.withoutHelp.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const { journey, day } = opened.answer;
    return this.cases.page('web/plan/without-help.njk', opened, {
      title: 'Open needs without delivered help',
      section: 'plan',
      needs: withoutHelp(planOn(journey, day)).map((need) => needRow(opened, need)),
      backHref: paths.plan.show({ youngPersonId: opened.youngPersonId }, opened.question),
    });
  }
}
