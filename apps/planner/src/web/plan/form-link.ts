import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { AboutPlan } from './forms/plan-form';
import type { PlanFormName } from './forms/plan-forms';

/** A link to a form about the plan. */
export interface FormLink {
  readonly text: string;
  readonly href: string;
}

export const formLink = (
  { youngPersonId }: OpenedCase,
  planForm: PlanFormName,
  text: string,
  about: AboutPlan['about'] = {},
): FormLink => ({ text, href: paths.plan.form({ youngPersonId, planForm }, about) });
