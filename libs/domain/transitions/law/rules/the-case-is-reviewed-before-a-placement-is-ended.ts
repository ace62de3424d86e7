import { civilDate } from '../../../kernel';
import { CPPR, step, type LegalRule } from '../legal-effect';

/** Before the authority ends a placement the case is reviewed, but for immediate risk. */
export const theCaseIsReviewedFirst: LegalRule = {
  code: 'review-before-ending',
  source: `${CPPR}, reg 14`,
  verify: true,
  inForceFrom: civilDate('2011-04-01'),
  inForceTo: null,
  read: ({ isStaying, isEmergency }) => {
    if (isStaying || isEmergency) return undefined;
    const sentence = 'The case is reviewed before the present placement is ended.';
    return { applies: 'yes', sentence, needs: [step('case-reviewed', 'Social worker', sentence)] };
  },
};
