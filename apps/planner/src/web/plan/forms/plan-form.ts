import type { NeedShown, PlanShown } from '#libs/domain/journey';
import type { OpenedCase } from '../../../case/opened-case';
import type { SmallForm } from '../../small-form/small-form';

/** What the address of a form about a plan says beside the young person. */
export const ABOUT = [
  'area',
  'about',
  'need',
  'action',
  'delivery',
  'version',
  'assessment',
  'view',
  'caller',
] as const;

/** A form about a plan that was opened: the plan as it stands, and what the address says the form is about. */
export interface AboutPlan {
  readonly opened: OpenedCase;
  readonly plan: PlanShown;
  readonly about: Readonly<Partial<Record<(typeof ABOUT)[number], string>>>;
}

/** A small form about a plan, and the page of the plan it belongs to. */
export interface PlanForm extends SmallForm<AboutPlan> {
  readonly back: 'plan' | 'need' | 'version' | 'assessment';
}

/** A form, and where it leads back to. */
export const planForm = (back: PlanForm['back'], form: SmallForm<AboutPlan>): PlanForm => ({ ...form, back });

/** The need that the address names. */
export const needOf = ({ plan, about }: AboutPlan): NeedShown | undefined =>
  plan.areas.flatMap(({ needs }) => needs).find(({ needId, actions }) =>
    about.need === undefined ? actions.some(({ actionId }) => actionId === about.action) : needId === about.need,
  ); // prettier-ignore

export const WORDS_MAX = 4_000;
export const SHORT_MAX = 120;
