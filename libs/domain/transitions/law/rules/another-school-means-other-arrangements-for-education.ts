import { civilDate } from '../../../kernel';
import { CPPR, step, type LegalRule } from '../legal-effect';

/** Outside Key Stage 4, and in an emergency within it, other education that fits the personal education plan is arranged. */
export const anotherSchoolMeansOtherArrangements: LegalRule = {
  code: 'education-arranged',
  source: `${CPPR}, reg 10(3) and (4)`,
  verify: false,
  inForceFrom: civilDate('2011-04-01'),
  inForceTo: null,
  read: ({ isStaying, isEmergency, school, keyStageFour }) => {
    if (isStaying || school !== 'changed' || (keyStageFour !== 'no' && !isEmergency)) return undefined;
    const sentence =
      'The school changes: other education that meets their needs and fits their education plan is arranged.';
    const by = isEmergency ? 'as-soon-as-practicable' : 'before';
    return { applies: 'yes', sentence, needs: [step('education-arranged', 'Social worker', sentence, by)] };
  },
};
