import { civilDate } from '../../../kernel';
import { approval, CPPR, step, type LegalRule } from '../legal-effect';

/** Outside the authority’s area, in one next to it. In an emergency the approval is still needed; the other steps may follow. */
export const anAdjoiningAreaNeedsANominatedOfficer: LegalRule = {
  code: 'out-of-area',
  source: `${CPPR}, reg 11(1)(a) and (2)(d)`,
  verify: false,
  inForceFrom: civilDate('2014-01-27'),
  inForceTo: null,
  read: ({ isStaying, area }) => {
    if (isStaying || area !== 'adjoining') return undefined;
    return {
      applies: 'yes',
      sentence:
        'The home is outside our area, so the decision must not take effect until a nominated officer approves it.',
      needs: [
        approval('out-of-area', 'nominated-officer', 'a home outside the area'),
        step('reviewing-officer-consulted', 'Social worker', 'The reviewing officer is consulted.'),
      ],
    };
  },
};
