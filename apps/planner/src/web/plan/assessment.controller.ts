import { Controller, Get, NotFoundException, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  areaInWords, areasMissing, assessmentsBy, LIFE_AREAS, resultFor, viewsMissing, type NeedsAssessment,
} from '#libs/domain/pathway-plans'; // prettier-ignore
import { vagueWords } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { formLink } from './form-link';
import type { PlanFormName } from './forms/plan-forms';
import { WHOSE_VIEW_IN_WORDS, WHY_ASSESSED_IN_WORDS } from './words';

/** The written record of one assessment: whose views, what information, what was weighed, what was found. */
@Controller()
export class AssessmentController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.plan.assessment.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const { assessmentId } = request.params as { readonly assessmentId?: string };
    const { journey, day } = opened.answer;
    const assessment = assessmentsBy(journey.pathwayPlans, day).find((one) => one.assessmentId === assessmentId);
    if (assessment === undefined) throw new NotFoundException();
    return this.cases.page('web/plan/assessment.njk', opened, {
      title: 'Assessment of what they need',
      section: 'plan',
      ...assessmentData(opened, assessment),
      backHref: paths.plan.show({ youngPersonId: opened.youngPersonId }, opened.question),
    });
  }
}

function assessmentData(opened: OpenedCase, one: NeedsAssessment): object {
  const isOpen = opened.may('edit-plan') && one.completed === null;
  const link = (form: PlanFormName, text: string, about: object = {}) =>
    isOpen ? formLink(opened, form, text, { assessment: one.assessmentId, ...about }) : undefined;
  return {
    why: WHY_ASSESSED_IN_WORDS[one.why],
    started: `${vagueWords(one.startedOn)}, by ${one.started.by}`,
    completed: one.completed === null ? undefined : `${vagueWords(one.completed.on)}, by ${one.completed.recorded.by}`,
    views: one.views.map(({ viewId, whose, name, view, notSoughtReason, on }) => ({
      whose: name === null ? WHOSE_VIEW_IN_WORDS[whose] : `${WHOSE_VIEW_IN_WORDS[whose]}, ${name}`,
      view,
      notSoughtReason,
      when: vagueWords(on),
      change: link('assessment-view', 'Change', { view: viewId }),
    })),
    viewsMissing: viewsMissing(one).map((whose) => WHOSE_VIEW_IN_WORDS[whose]),
    information: one.information.map(({ from, what, on }) => ({ from, what, when: vagueWords(on) })),
    deliberations: one.deliberations.map(({ who, words, on }) => ({ who, words, when: vagueWords(on) })),
    results: LIFE_AREAS.map((area) => {
      const result = resultFor(one, area);
      return {
        part: areaInWords(area),
        found: result === undefined ? undefined : { isNeeded: result.helpNeeded === 'yes', words: result.words },
        change: link('assessment-result', result === undefined ? 'Say what was found' : 'Change', { area }),
      };
    }),
    isReady: viewsMissing(one).length + areasMissing(one).length === 0,
    addView: link('assessment-view', 'Add whose view it is and what they think'),
    addInformation: link('assessment-information', 'Add information'),
    addDeliberation: link('assessment-deliberation', 'Add what was weighed'),
    complete: link('assessment-complete', 'The assessment is complete'),
  };
}
