import { civilDate } from '../../../kernel';
import { approval, CPPR, step, type LegalNeed, type LegalRule } from '../legal-effect';

const NEEDS: readonly LegalNeed[] = [
  approval('at-a-distance', 'director', 'a home at a distance'),
  step('area-authority-consulted', 'Social worker', 'The authority of that area is consulted and given the care plan.'),
  step('reviewing-officer-consulted', 'Social worker', 'The reviewing officer is consulted.'),
];

/**
 * Outside the authority’s area and not in one next to it. Where nobody knows the area, it may apply. Carers who are relatives or
 * friends, or whom the authority itself approved, are excepted (reg 11(4), verify); the exception is for a person to judge.
 */
export const aDistanceNeedsTheDirector: LegalRule = {
  code: 'at-a-distance',
  source: `${CPPR}, reg 11(1)(b), (2)(d) and (5)`,
  verify: false,
  inForceFrom: civilDate('2014-01-27'),
  inForceTo: null,
  read: ({ isStaying, area }) => {
    if (isStaying || area === 'inside' || area === 'adjoining') return undefined;
    if (area === 'unknown') {
      const sentence =
        'If the home is outside our area, a nominated officer approves it first, or the director when the area is not next to ours (missing: which area it is in).';
      return { applies: 'unknown', sentence, needs: [] };
    }
    const sentence =
      'The home is at a distance, so the decision must not take effect until the director of children’s services approves it.';
    return { applies: 'yes', sentence, needs: NEEDS };
  },
};
