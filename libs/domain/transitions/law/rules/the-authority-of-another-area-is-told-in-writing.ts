import { civilDate } from '../../../kernel';
import { CPPR, step, type LegalRule } from '../legal-effect';

const EMERGENCY_WORKING_DAYS = 5;

/** Written notice before the placement: the assessment of needs, why it suits best, and the care plan; in an emergency within days. */
export const theOtherAreaIsToldInWriting: LegalRule = {
  code: 'area-authority-notified',
  source: `${CPPR}, reg 13(4)`,
  verify: false,
  inForceFrom: civilDate('2014-01-27'),
  inForceTo: null,
  read: ({ isStaying, isEmergency, area }) => {
    if (isStaying || (area !== 'adjoining' && area !== 'at-a-distance')) return undefined;
    const sentence = isEmergency
      ? 'The authority of that area is told in writing within 5 working days of the move.'
      : 'The authority of that area is told in writing before the move.';
    const by = isEmergency ? { workingDaysAfter: EMERGENCY_WORKING_DAYS } : 'before';
    return { applies: 'yes', sentence, needs: [step('area-authority-notified', 'Social worker', sentence, by)] };
  },
};
