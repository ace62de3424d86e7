import { civilDate } from '../../../kernel';
import { CPPR, step, type LegalRule } from '../legal-effect';

const LATE_WORKING_DAYS = 5;

/** Agreed and signed before the placement, with wishes found out and the reviewing officer told; if that cannot be, within days. */
export const aPlacementPlanIsMadeFirst: LegalRule = {
  code: 'placement-plan',
  source: `${CPPR}, reg 9(1) to (3)`,
  verify: false,
  inForceFrom: civilDate('2011-04-01'),
  inForceTo: null,
  read: ({ isStaying, isEmergency, endsCare }) => {
    if (isStaying || endsCare === 'yes') return undefined;
    const by = isEmergency ? { workingDaysAfter: LATE_WORKING_DAYS } : 'before';
    const when = isEmergency ? 'within 5 working days of the move' : 'before the move';
    return {
      applies: 'yes',
      sentence: `A placement plan is made and signed ${when}.`,
      needs: [
        step('placement-plan-made', 'Social worker', `The placement plan is made and signed ${when}.`, by),
        step('reviewing-officer-informed', 'Social worker', `The reviewing officer is told ${when}.`, by),
      ],
    };
  },
};
