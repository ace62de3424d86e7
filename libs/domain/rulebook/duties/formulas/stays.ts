import { addMonths, type CivilDate } from '#libs/domain/kernel';
import type { DutyFacts, FactRef, LegalStretch, PlacementStretch, PlacementTermsFact, Stretch } from '../facts';

/** Life with the same carers, for the clock of visits: it goes on when they move house or provider together. */
export interface Stay extends Stretch {
  readonly placement: PlacementStretch;
  /** Every placement in it, the first one included. */
  readonly parts: readonly PlacementStretch[];
}

/** Stays in the order of days. Only a change of carer begins a new one. Research: domain 2.9. */
export function staysOf({ placements }: DutyFacts): readonly Stay[] {
  const stays: Stay[] = [];
  for (const placement of placements) {
    const last = stays.at(-1);
    const goesOn = last?.until === placement.from && placement.begins === 'same-carer';
    if (goesOn) stays[stays.length - 1] = { ...last, until: placement.until, parts: [...last.parts, placement] };
    else stays.push({ placement, parts: [placement], from: placement.from, until: placement.until });
  }
  return stays;
}

/** Whether a half-open stretch holds on a day. */
export const holds = ({ from, until }: Stretch, day: CivilDate): boolean =>
  from <= day && (until === null || day < until);

/** What was agreed for a stay by a day: the last that was recorded for any placement in it. */
export const termsOn = (stay: Stay, facts: DutyFacts, day: CivilDate): PlacementTermsFact | undefined =>
  facts.terms.findLast(({ placement, from }) => from <= day && stay.parts.some(({ factId }) => factId === placement));

export const legalOn = ({ legal }: DutyFacts, day: CivilDate): LegalStretch | undefined =>
  legal.findLast((stretch) => holds(stretch, day));

export const partOn = (stay: Stay, day: CivilDate): PlacementStretch =>
  stay.parts.findLast(({ from }) => from <= day) ?? stay.placement;

/** Whether carers are approved for a while only (regulation 24) on a day. */
export function isTemporarilyApproved(stay: Stay, { approvals }: DutyFacts, day: CivilDate): boolean {
  const last = approvals.findLast(
    ({ placement, on }) => on <= day && stay.parts.some(({ factId }) => factId === placement),
  );
  return last !== undefined && (last.step === 'temporary-approval' || last.step === 'extended');
}

/** The first review held in the period of care that a day belongs to. */
export function firstReviewOf({ care, reviews }: DutyFacts, day: CivilDate): CivilDate | undefined {
  const period = care.find((stretch) => holds(stretch, day));
  if (period === undefined) return undefined;
  return reviews.find(({ on }) => on >= period.from && (period.until === null || on <= period.until))?.on;
}

/** The day on which a stay has lasted a year. */
export const aYearInto = (stay: Stay): CivilDate => addMonths(stay.from, 12);

/** A placement as the fact that a duty rests on. */
export const placementRef = ({ from, factId, begins }: PlacementStretch): FactRef => ({
  what: begins === 'new-carer' ? 'this placement began' : 'new address or arrangement with the same carers',
  on: from,
  factId,
});
