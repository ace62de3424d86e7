import { civilDate, type CivilDate } from '#libs/domain/kernel';
import {
  noDutyFacts, type AfterCareHome, type ApprovalFact, type ApprovalStep, type CareStretch, type DutyFacts, type OnDay,
  type PlacementStretch, type PlacementTermsFact, type StatusStretch, type VisitFact,
} from '#libs/domain/rulebook/duties'; // prettier-ignore

// What duties are worked out from, told in few words. A placement is called by its first day.

const day = (text: string): CivilDate => civilDate(text);

export const fact = (on: string, factId = `fact:${on}`): OnDay => ({ factId, on: day(on) });

/** A placement that began with new carers; nothing else is known of it. */
export const aPlacement = (from: string, change: Partial<PlacementStretch> = {}): PlacementStretch => ({
  factId: `episode:${from}`, from: day(from), until: null, begins: 'new-carer', startIsCertain: true, place: 'U6',
  shortBreaks: false, outOfArea: 'no', emergency: 'no', ...change,
}); // prettier-ignore

/** A period of care in one placement, under a full care order. */
export const careFrom = (
  from: string,
  change: Partial<PlacementStretch & CareStretch> = {},
): Pick<DutyFacts, 'care' | 'placements' | 'legal'> => {
  const { until = null, shortBreaks = false, startIsCertain = true } = change;
  const care = { factId: `episode:${from}`, from: day(from), until, startIsCertain, shortBreaks };
  return { care: [care], placements: [aPlacement(from, change)], legal: [aLegalStatus('C2', from, until)] };
};

export const aLegalStatus = (
  legalStatus: string,
  from: string,
  until: CivilDate | null = null,
): DutyFacts['legal'][number] => ({ factId: `episode:${from}`, legalStatus, from: day(from), until });

/** A visit to the home by a social worker. */
export const visited = (on: string, change: Partial<VisitFact> = {}): VisitFact => ({
  factId: `visit:${on}`, on: day(on), by: 'social-worker', atHome: true, ...change,
}); // prettier-ignore

/** What was agreed for the placement that began on a day, from that day. */
export const termsOf = (placement: string, change: Partial<PlacementTermsFact> = {}): PlacementTermsFact => ({
  factId: `terms:${placement}`, placement: `episode:${placement}`, from: day(placement), intendedToEighteen: 'unknown',
  fewerVisitsAgreed: 'unknown', parentAssessed: 'unknown', arrangedByAnother: 'unknown', shortBreakVisitDays: null, ...change,
}); // prettier-ignore

export const anApproval = (placement: string, on: string, step: ApprovalStep): ApprovalFact => ({
  factId: `${step}:${on}`,
  placement: `episode:${placement}`,
  step,
  on: day(on),
});

export const aStatus = (status: string, from: string, until: string | null = null): StatusStretch => ({
  status,
  from: day(from),
  until: until === null ? null : day(until),
});

/** A home that the authority provides after care. */
export const anAfterCareHome = (from: string, until: string | null = null): AfterCareHome => ({
  factId: `home:${from}`, from: day(from), until: until === null ? null : day(until), providedByAuthority: true,
}); // prettier-ignore

/** What is on record; the rest is not. */
export const recorded = (change: Partial<DutyFacts>): DutyFacts => ({ ...noDutyFacts, ...change });
