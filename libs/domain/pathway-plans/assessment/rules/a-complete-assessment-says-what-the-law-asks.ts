import type { Reason } from '../../../kernel';
import { areaInWords } from '../../areas';
import { LIFE_AREAS, type LifeArea } from '../../vocabulary';
import type { NeedsAssessment } from '../state';
import { VIEWS_SOUGHT } from '../vocabulary';

const WHOSE: Readonly<Record<(typeof VIEWS_SOUGHT)[number], string>> = {
  'young-person': 'what the young person thinks',
  parent: 'what their parents think',
  'connected-person': 'what the people who matter to them think',
  carer: 'what their carers think',
};

/** Whose views are neither there nor explained. */
export const viewsMissing = ({ views }: NeedsAssessment): readonly (typeof VIEWS_SOUGHT)[number][] =>
  VIEWS_SOUGHT.filter((whose) => !views.some((view) => view.whose === whose));

/** Parts of life without a result. */
export const areasMissing = ({ results }: NeedsAssessment): readonly LifeArea[] =>
  LIFE_AREAS.filter((area) => !results.some((result) => result.area === area));

/**
 * An assessment is complete when it says whose views were sought, on what information it rests, what was weighed, and what it
 * found for every part of life, relationships first. Source: Care Leavers (England) Regulations 2010 reg 5(3); CPPCR reg 42(2).
 */
export function aCompleteAssessmentSaysWhatTheLawAsks(known: NeedsAssessment | undefined): readonly Reason[] {
  if (known === undefined) return [];
  const views = viewsMissing(known).map((whose) => ({
    code: `view-missing-${whose}`,
    message: `Write down ${WHOSE[whose]}, or why they were not asked`,
    field: 'views',
  }));
  const areas = areasMissing(known).map((area) => ({
    code: `result-missing-${area}`,
    message: `Say what was found about: ${areaInWords(area).toLowerCase()}`,
    field: 'results',
  }));
  return [...views, ...basis(known), ...areas];
}

const basis = ({ information, deliberations }: NeedsAssessment): readonly Reason[] => [
  ...(information.length > 0
    ? []
    : [{ code: 'information-missing', message: 'Write down what information it rests on', field: 'information' }]),
  ...(deliberations.length > 0
    ? []
    : [{ code: 'deliberations-missing', message: 'Write down what was weighed', field: 'deliberations' }]),
];
