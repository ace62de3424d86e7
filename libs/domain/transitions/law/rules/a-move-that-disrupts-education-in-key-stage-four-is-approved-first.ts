import { civilDate, type YesNoUnknown } from '../../../kernel';
import type { LegalFacts } from '../facts';
import { approval, CPPR, step, type LegalNeed, type LegalRule } from '../legal-effect';

const NEEDS: readonly LegalNeed[] = [
  approval('education-in-key-stage-4', 'nominated-officer', 'the disruption of education in Key Stage 4'),
  step('designated-teacher-consulted', 'Social worker', 'The designated teacher at the school is consulted.'),
  step('reviewing-officer-consulted', 'Social worker', 'The reviewing officer is consulted.'),
];

function disruptsKeyStageFour({ isStaying, isEmergency, school, keyStageFour }: LegalFacts): YesNoUnknown {
  const goesOn = isStaying || school === 'kept' || school === 'none';
  if (goesOn || isEmergency || keyStageFour === 'no') return 'no';
  return school === 'changed' && keyStageFour === 'yes' ? 'yes' : 'unknown';
}

/** Not put into effect until approved, with the designated teacher and the reviewing officer consulted; not in an emergency (10(3)). */
export const disruptingKeyStageFourIsApprovedFirst: LegalRule = {
  code: 'education-in-key-stage-4',
  source: `${CPPR}, reg 10(1) and (2)`,
  verify: false,
  inForceFrom: civilDate('2011-04-01'),
  inForceTo: null,
  read: (facts) => {
    const disrupts = disruptsKeyStageFour(facts);
    if (disrupts === 'no') return undefined;
    const missing = facts.school === 'unknown' ? 'whether the school changes' : 'whether they are in Key Stage 4';
    const sentence =
      disrupts === 'yes'
        ? 'The move disrupts education in Key Stage 4, so it must not take effect until it is approved.'
        : `If the move disrupts education in Key Stage 4, it must not take effect until it is approved (missing: ${missing}).`;
    return { applies: disrupts, sentence, needs: NEEDS };
  },
};
