import type { CivilDate, YesNoUnknown } from '#libs/domain/kernel';

/** Something recorded, or a birthday, that a duty rests on: what it is, its day, and what it is called in the record. */
export interface FactRef {
  readonly what: string;
  readonly on: CivilDate;
  readonly factId: string;
}

/** Half-open: from the first day up to but not including the last; null when it goes on. */
export interface Stretch {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** A period of being looked after, cut off at the 18th birthday; a series of short breaks is one. */
export interface CareStretch extends Stretch {
  readonly factId: string;
  /** False when the first thing recorded is not the beginning. */
  readonly startIsCertain: boolean;
  readonly shortBreaks: boolean;
}

/** Life in one placement, through changes of legal status and temporary absences. */
export interface PlacementStretch extends Stretch {
  readonly factId: string;
  /** Whether the carers changed with it, or the same carers moved house or provider. */
  readonly begins: 'new-carer' | 'same-carer';
  readonly startIsCertain: boolean;
  /** PLACE. */
  readonly place: string;
  readonly shortBreaks: boolean;
  readonly outOfArea: YesNoUnknown;
  readonly emergency: YesNoUnknown;
}

export interface LegalStretch extends Stretch {
  readonly factId: string;
  /** LS. */
  readonly legalStatus: string;
}

/** What was agreed or decided for a placement, from a day on; null is "not recorded". */
export interface PlacementTermsFact {
  readonly factId: string;
  readonly placement: string;
  readonly from: CivilDate;
  readonly intendedToEighteen: YesNoUnknown;
  /** Long-term fostering in which the young person agrees to be visited less often. */
  readonly fewerVisitsAgreed: YesNoUnknown;
  readonly parentAssessed: YesNoUnknown;
  readonly arrangedByAnother: YesNoUnknown;
  readonly shortBreakVisitDays: number | null;
}

/** The steps by which carers who are relatives or friends are approved. */
export const APPROVAL_STEPS = ['temporary-approval', 'extended', 'approved', 'not-approved'] as const;
export type ApprovalStep = (typeof APPROVAL_STEPS)[number];

export interface ApprovalFact {
  readonly factId: string;
  readonly placement: string;
  readonly step: ApprovalStep;
  readonly on: CivilDate;
}

export interface VisitFact {
  readonly factId: string;
  readonly on: CivilDate;
  readonly by: 'social-worker' | 'personal-adviser';
  readonly atHome: boolean;
}

export interface OnDay {
  readonly factId: string;
  readonly on: CivilDate;
}

export interface ForPlacement extends OnDay {
  readonly placement: string;
}

export type Wish = 'wants' | 'does-not-want' | 'not-sure' | 'not-asked';

export interface ConversationFact extends OnDay {
  readonly about: 'staying-put' | 'staying-close';
  readonly youngPerson: Wish;
  readonly carer: Wish;
}

export interface VisitRequestFact extends OnDay {
  readonly by: 'young-person' | 'carer' | 'reviewing-officer' | 'regulator';
}

export interface AssessmentFact {
  readonly factId: string;
  readonly startedOn: CivilDate | null;
  readonly completedOn: CivilDate | null;
}

/** A stretch of one leaving-care status, as worked out elsewhere. */
export interface StatusStretch extends Stretch {
  readonly status: string;
}

export interface AfterCareHome extends Stretch {
  readonly factId: string;
  readonly providedByAuthority: boolean;
}

/** Everything the duties are worked out from. Each list is in the order of days. */
export interface DutyFacts {
  readonly born: CivilDate | null;
  readonly care: readonly CareStretch[];
  readonly placements: readonly PlacementStretch[];
  readonly legal: readonly LegalStretch[];
  readonly terms: readonly PlacementTermsFact[];
  readonly approvals: readonly ApprovalFact[];
  readonly visits: readonly VisitFact[];
  readonly visitRequests: readonly VisitRequestFact[];
  readonly reviews: readonly OnDay[];
  readonly placementPlans: readonly ForPlacement[];
  readonly notices: readonly ForPlacement[];
  readonly conversations: readonly ConversationFact[];
  readonly statuses: readonly StatusStretch[];
  readonly advisers: readonly (Stretch & { readonly factId: string })[];
  readonly assessments: readonly AssessmentFact[];
  /** Days on which the pathway plan had a new version; the first is when there was a plan. */
  readonly plans: readonly OnDay[];
  readonly planReviews: readonly OnDay[];
  readonly toldOfEducation: readonly OnDay[];
  readonly homesAfterCare: readonly AfterCareHome[];
  /** Contact that an adviser had with the young person. */
  readonly adviserContacts: readonly OnDay[];
  /** Local policy: months of age at which Staying Put and Staying Close are first talked about. */
  readonly stayingFromMonths: number;
}

/** Fifteen and a half. Guidance and local procedures differ, so it can be set otherwise. Research: domain 2.8. */
export const STAYING_FROM_MONTHS = 186;

/** Nothing is recorded. */
export const noDutyFacts: DutyFacts = {
  born: null, care: [], placements: [], legal: [], terms: [], approvals: [], visits: [], visitRequests: [], reviews: [],
  placementPlans: [], notices: [], conversations: [], statuses: [], advisers: [], assessments: [], plans: [],
  planReviews: [], toldOfEducation: [], homesAfterCare: [], adviserContacts: [], stayingFromMonths: STAYING_FROM_MONTHS,
}; // prettier-ignore
