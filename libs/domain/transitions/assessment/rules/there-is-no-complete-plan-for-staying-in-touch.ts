import { planIsComplete } from '../agreed';
import type { FactorRule, ForEffects, Subject } from '../subject';
import { know, miss } from '../tally';

/**
 * F8. No complete plan for staying in touch after the move. A plan without a named adult and a first date is no plan
 * (research/domain 4.5). When nobody knows, the worst case is no plan and the best is a complete one (M1).
 */
export const noPlan: FactorRule<ForEffects, Subject> = {
  id: 'F8',
  input: 'contact-plan',
  about: 'relationship',
  weigh: (on, tally) => {
    const { noCompletePlan } = on.rules.factors.F8;
    if (planIsComplete(on.effects)) know(tally, 0);
    else if (on.effects?.contactPlan === 'unknown') miss(tally, noCompletePlan, on.rules.mitigations.M1.points);
    else know(tally, noCompletePlan);
  },
  sentence: () => 'There is no complete plan for staying in touch after the move.',
  missing: ({ person }) => `whether there is a plan for staying in touch with ${person.facts.name}`,
};
