import type { LegalFacts } from './facts';
import type { LegalEffect, LegalRule } from './legal-effect';
import { aDistanceNeedsTheDirector } from './rules/a-home-at-a-distance-is-approved-by-the-director';
import { anAdjoiningAreaNeedsANominatedOfficer } from './rules/a-home-in-an-adjoining-area-is-approved-by-a-nominated-officer';
import { disruptingKeyStageFourIsApprovedFirst } from './rules/a-move-that-disrupts-education-in-key-stage-four-is-approved-first';
import { aPlacementPlanIsMadeFirst } from './rules/a-placement-plan-is-made-before-the-move';
import { anotherSchoolMeansOtherArrangements } from './rules/another-school-means-other-arrangements-for-education';
import { ceasingToBeLookedAfterIsApprovedFirst } from './rules/ceasing-to-be-looked-after-is-approved-first';
import { leavingAFosterHomeEndsStayingPut } from './rules/leaving-a-foster-home-before-eighteen-ends-staying-put';
import { nobodyUnderSixteenLivesSemiIndependently } from './rules/nobody-under-sixteen-lives-semi-independently';
import { theOtherAreaIsToldInWriting } from './rules/the-authority-of-another-area-is-told-in-writing';
import { theCaseIsReviewedFirst } from './rules/the-case-is-reviewed-before-a-placement-is-ended';

/** What ends for the young person first, then what has to be approved, then what has to be done. */
const RULES: readonly LegalRule[] = [
  nobodyUnderSixteenLivesSemiIndependently,
  leavingAFosterHomeEndsStayingPut,
  ceasingToBeLookedAfterIsApprovedFirst,
  disruptingKeyStageFourIsApprovedFirst,
  aDistanceNeedsTheDirector,
  anAdjoiningAreaNeedsANominatedOfficer,
  theOtherAreaIsToldInWriting,
  aPlacementPlanIsMadeFirst,
  theCaseIsReviewedFirst,
  anotherSchoolMeansOtherArrangements,
];

/** What the law makes of an option on the day it would take effect: shown before anything is confirmed. */
export function dutiesOfOption(facts: LegalFacts): readonly LegalEffect[] {
  return RULES.flatMap(({ read, ...rule }) => {
    const { inForceFrom, inForceTo } = rule;
    if (facts.effectOn < inForceFrom || (inForceTo !== null && facts.effectOn > inForceTo)) return [];
    const found = read(facts);
    return found === undefined ? [] : [{ ...rule, ...found }];
  });
}
