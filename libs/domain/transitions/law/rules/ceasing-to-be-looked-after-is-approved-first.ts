import { civilDate, type YesNoUnknown } from '../../../kernel';
import type { LegalFacts } from '../facts';
import { approval, CPPR, step, type LegalNeed, type LegalRule } from '../legal-effect';

const ADULT_AGE = 18;
const APPROVAL_AFTER_WORKING_DAYS = 20;

/** Accommodated by agreement (section 20): V2, and the short breaks V3 and V4. */
const isAccommodated = ({ legalStatus }: LegalFacts): boolean => legalStatus.startsWith('V');

/** Director: 16 or 17 and not in care, however long. Nominated officer: after 20 working days. */
function approver({
  age,
  workingDaysLookedAfter: days,
  ...facts
}: LegalFacts): 'director' | 'nominated-officer' | null {
  if ((age === 16 || age === 17) && isAccommodated({ age, workingDaysLookedAfter: days, ...facts })) return 'director';
  return days === 'unknown' || days >= APPROVAL_AFTER_WORKING_DAYS ? 'nominated-officer' : null;
}

/** Living with a parent or alone may end it, where nobody said. */
function mayEndCare({ endsCare, age, place, isStaying }: LegalFacts): YesNoUnknown {
  if (age === 'unknown' || age >= ADULT_AGE) return 'no';
  if (endsCare !== 'unknown') return endsCare;
  return !isStaying && ['P1', 'P2'].includes(place) ? 'unknown' : 'no';
}

const OTHERS: readonly LegalNeed[] = [
  step(
    'leaving-assessed',
    'Social worker',
    'Where they would live and the support they need are assessed, and their wishes found out.',
  ),
  step('reviewing-officer-consulted', 'Social worker', 'The reviewing officer is consulted.'),
];

/** Nobody decides that care ends at 18: then only the planning before it is a control. */
export const ceasingToBeLookedAfterIsApprovedFirst: LegalRule = {
  code: 'ceasing-to-be-looked-after',
  source: `${CPPR}, reg 39(2) to (5)`,
  verify: false,
  inForceFrom: civilDate('2011-04-01'),
  inForceTo: null,
  read: (facts) => {
    const ends = mayEndCare(facts);
    const who = approver(facts);
    if (ends === 'no' || who === null) return undefined;
    const words = who === 'director' ? 'the director of children’s services' : 'a nominated officer';
    return {
      applies: ends,
      sentence:
        ends === 'yes'
          ? `They would stop being looked after, so the decision must not take effect until ${words} approves it.`
          : `If they stop being looked after, ${words} approves it first (missing: whether they would).`,
      needs: [approval('ceasing-to-be-looked-after', who, 'that they stop being looked after'), ...OTHERS],
    };
  },
};
