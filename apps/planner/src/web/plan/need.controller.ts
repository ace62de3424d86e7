import { Controller, Get, NotFoundException, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { namesInWords, planOn, whoInWords, type NeedShown } from '#libs/domain/journey';
import { areaInWords, type NeedDetail } from '#libs/domain/pathway-plans';
import { dayWords, vagueWords } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { formLink } from './form-link';
import { actionRow, needRow } from './need-row';
import { statusTag } from './words';

/** One need: what is to be done about it, what help came, and everything ever said of it. */
@Controller()
export class NeedController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.plan.need.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const { needId } = request.params as { readonly needId?: string };
    const { journey, day } = opened.answer;
    const need = planOn(journey, day)
      .areas.flatMap(({ needs }) => needs)
      .find((one) => one.needId === needId);
    if (need === undefined) throw new NotFoundException();
    return this.cases.page('web/plan/need.njk', opened, { section: 'plan', ...needData(opened, need) });
  }
}

function needData(opened: OpenedCase, need: NeedShown) {
  const about = { need: need.needId };
  const may = opened.may('edit-plan');
  return {
    title: 'A need in the plan',
    caption: areaInWords(need.area),
    need: needRow(opened, need),
    added: dayWords(need.addedOn),
    actions: need.actions.map((action) => actionRow(opened, action)),
    updates: need.updates.map(({ status, words, on, recorded }) => ({
      status: statusTag(status),
      words,
      when: vagueWords(on),
      by: recorded.by,
    })),
    earlier: need.earlier.map((detail) => earlierRow(opened, detail)),
    doing: may
      ? [formLink(opened, 'need-update', 'Say how far it has got', about), formLink(opened, 'need-change', 'Change it', about)]
      : [],
    addAction: may && need.isOpen ? formLink(opened, 'action-add', 'Add something that will be done', about) : undefined,
    backHref: paths.plan.show({ youngPersonId: opened.youngPersonId }, opened.question),
  }; // prettier-ignore
}

function earlierRow({ answer: { journey, day } }: OpenedCase, detail: NeedDetail): object {
  const owners = namesInWords(detail.owners.map((who) => whoInWords(who, journey, day)));
  const byWhen = detail.byWhen === null ? 'no day' : `by ${dayWords(detail.byWhen)}`;
  return {
    words: `${detail.what}. Seen to by ${owners}, ${byWhen}.`,
    when: vagueWords(detail.on),
    by: detail.recorded.by,
    reason: detail.reason,
  };
}
