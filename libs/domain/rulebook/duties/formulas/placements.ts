import { addDays, dayInWords, type CivilDate } from '#libs/domain/kernel';
import { asked, type Asked, type Sum } from '../duty';
import type { ApprovalFact, DutyFacts, FactRef, ForPlacement, PlacementStretch } from '../facts';
import { days, reckon, workingDays } from '../sums';
import { placementRef } from './stays';

const FIVE = workingDays(5);
const SIXTEEN_WEEKS_DAYS = 112;
const EIGHT_WEEKS_DAYS = 56;

const endOf = ({ until }: PlacementStretch): Asked['ended'] =>
  until === null ? null : { on: until, why: 'this placement ended' };

const firstFor = (facts: readonly ForPlacement[], { factId }: PlacementStretch): ForPlacement | undefined =>
  facts.find(({ placement }) => placement === factId);

/** A placement whose beginning is recorded and is no part of a series of short breaks. */
const real = ({ placements }: DutyFacts): readonly PlacementStretch[] =>
  placements.filter(({ startIsCertain, shortBreaks }) => startIsCertain && !shortBreaks);

/** A placement plan for every placement, the same carers' new address included. */
export const placementPlans = (facts: DutyFacts): readonly Asked[] =>
  real(facts).map((placement) => {
    const made = firstFor(facts.placementPlans, placement);
    return asked('Placement plan', {
      key: `L02:${placement.factId}`,
      opensOn: placement.from,
      restartedBy: placementRef(placement),
      ...reckon('placement plan, where it could not be made before', placement.from, FIVE),
      done: made === undefined ? null : { what: 'placement plan made', on: made.on, factId: made.factId },
      ended: endOf(placement),
    });
  });

/** Notice to the area's authority: before a placement outside the area, or within 5 working days of an emergency. */
export const outOfAreaNotices = (facts: DutyFacts): readonly Asked[] =>
  real(facts)
    .filter(({ outOfArea }) => outOfArea === 'yes')
    .map((placement) => {
      const given = firstFor(facts.notices, placement);
      return asked('Notice to the authority of the area', {
        key: `L03:${placement.factId}`,
        opensOn: placement.from,
        restartedBy: placementRef(placement),
        ...noticeBy(placement),
        done: given === undefined ? null : { what: 'notice given', on: given.on, factId: given.factId },
        ended: endOf(placement),
      });
    });

function noticeBy({ from, emergency }: PlacementStretch): Sum {
  if (emergency === 'yes') return reckon('notice after an emergency', from, FIVE);
  const unsure = emergency === 'unknown' ? '; it is not recorded as an emergency' : '';
  return { due: from, sum: `notice: before the placement begins on ${dayInWords(from)}${unsure}` };
}

interface Approved {
  readonly placement: PlacementStretch;
  readonly given: ApprovalFact;
  readonly extended: ApprovalFact | undefined;
  readonly settled: ApprovalFact | undefined;
}

const SETTLED: readonly string[] = ['approved', 'not-approved'];

/** Temporary approvals, each with what became of it. */
const approvalsOf = (facts: DutyFacts): readonly Approved[] =>
  facts.approvals
    .filter(({ step }) => step === 'temporary-approval')
    .flatMap((given) => {
      const placement = facts.placements.find(({ factId }) => factId === given.placement);
      if (placement === undefined) return [];
      const after = facts.approvals.filter((step) => step.placement === given.placement && step.on >= given.on);
      const extended = after.find(({ step }) => step === 'extended');
      return [{ placement, given, extended, settled: after.find(({ step }) => SETTLED.includes(step)) }];
    });

const WORDS = {
  'temporary-approval': 'carers approved for a while',
  extended: 'that approval was extended',
  approved: 'carers fully approved',
  'not-approved': 'carers not approved',
} as const;
const approvalRef = ({ on, factId, step }: ApprovalFact): FactRef => ({ what: WORDS[step], on, factId });
const refOrNull = (fact: ApprovalFact | undefined): FactRef | null => (fact === undefined ? null : approvalRef(fact));

/** L12: the full assessment is finished, or the approval extended, within 16 weeks. */
export const temporaryApprovals = (facts: DutyFacts): readonly Asked[] =>
  approvalsOf(facts).map(({ placement, given, extended, settled }) =>
    asked('Full approval of the carers, or one extension', {
      key: `L12:${given.factId}`,
      opensOn: given.on,
      restartedBy: approvalRef(given),
      ...reckon('temporary approval (16 weeks)', given.on, days(SIXTEEN_WEEKS_DAYS)),
      done: refOrNull(extended ?? settled),
      ended: endOf(placement),
    }),
  );

/** L13: one extension of 8 weeks at most, counted from the end of the 16. */
export const extensions = (facts: DutyFacts): readonly Asked[] =>
  approvalsOf(facts).flatMap(({ placement, given, extended, settled }) => {
    if (extended === undefined) return [];
    return [
      asked('Full approval of the carers before the extension ends', {
        key: `L13:${extended.factId}`,
        opensOn: extended.on,
        restartedBy: approvalRef(extended),
        facts: [approvalRef(given)],
        ...reckon('extension (8 weeks from the end of the 16)', sixteenWeeksOn(given), days(EIGHT_WEEKS_DAYS)),
        done: refOrNull(settled),
        ended: endOf(placement),
      }),
    ];
  });

const sixteenWeeksOn = ({ on }: ApprovalFact): CivilDate => addDays(on, SIXTEEN_WEEKS_DAYS);

/** L14: without full approval the placement ends when approval and extension do. */
export const endsWithApproval = (facts: DutyFacts): readonly Asked[] =>
  approvalsOf(facts).map((approval) =>
    asked('The placement ends, unless the carers are fully approved', {
      key: `L14:${approval.given.factId}`,
      opensOn: approval.given.on,
      restartedBy: approvalRef(approval.extended ?? approval.given),
      ...wholeApproval(approval),
      ...howItCameOut(approval),
    }),
  );

const wholeApproval = ({ given, extended }: Approved): Sum =>
  extended === undefined
    ? reckon('temporary approval', given.on, days(SIXTEEN_WEEKS_DAYS))
    : reckon('temporary approval and its extension', given.on, days(SIXTEEN_WEEKS_DAYS + EIGHT_WEEKS_DAYS));

function howItCameOut({ placement, settled }: Approved): Pick<Asked, 'done' | 'ended'> {
  if (settled?.step === 'approved') {
    return { done: null, ended: { on: settled.on, why: 'the carers were fully approved' } };
  }
  const { until, factId } = placement;
  return { done: until === null ? null : { what: 'this placement ended', on: until, factId }, ended: null };
}
