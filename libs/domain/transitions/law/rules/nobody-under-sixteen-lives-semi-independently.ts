import { civilDate } from '../../../kernel';
import type { LegalRule } from '../legal-effect';

/** Supported and independent homes that are not regulated as children’s homes. */
const SEMI_INDEPENDENT: readonly string[] = ['K3', 'H5', 'P2'];
const AGE_MIN = 16;

/** "Other arrangements" may be made for those of 16 and over only. */
export const nobodyUnderSixteenLivesSemiIndependently: LegalRule = {
  code: 'under-sixteen-not-semi-independent',
  source: 'Care Planning, Placement and Case Review (England) (Amendment) Regulations 2021',
  verify: true,
  inForceFrom: civilDate('2021-09-09'),
  inForceTo: null,
  read: ({ isStaying, place, age }) => {
    if (isStaying || !SEMI_INDEPENDENT.includes(place) || age === 'unknown' || age >= AGE_MIN) return undefined;
    const sentence =
      'Nobody under 16 may be placed in a supported or independent home: this option is not open to them.';
    return { applies: 'yes', sentence, needs: [] };
  },
};
