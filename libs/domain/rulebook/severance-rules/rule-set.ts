import type { CivilDate } from '#libs/domain/kernel';

/** What a person is to the young person, as far as the score goes. A worker whose role goes on is an "other adult". */
export const RELATIONSHIP_CLASSES = [
  'sibling',
  'former-carer',
  'parent-or-relative',
  'other-adult-or-community',
  'friend-or-peer',
  'professional-role-ending',
] as const;
export type RelationshipClass = (typeof RELATIONSHIP_CLASSES)[number];

/** Kinds of home the score tells apart; 'unknown' is not the same as 'other'. */
export const KINDS_OF_HOME = [
  'foster',
  'kinship',
  'childrens-home',
  'supported',
  'independent',
  'parent',
  'other',
  'unknown',
] as const;
export type KindOfHome = (typeof KINDS_OF_HOME)[number];

/** Factors, numbered as in the research that names their evidence (domain 5.1). */
export const FACTOR_IDS = [
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'F7',
  'F8',
  'F9',
  'F10',
  'F11',
  'F12',
  'F13',
  'F15',
  'F22',
  'F29',
] as const;
export type FactorId = (typeof FACTOR_IDS)[number];

export const MITIGATION_CODES = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'] as const;
export type MitigationCode = (typeof MITIGATION_CODES)[number];

/** How close the young person puts somebody: 1 closest, 4 furthest out. */
export type Ring = 1 | 2 | 3 | 4;

/** Where a class of relationship starts from before anything else is known, in log-odds. */
export interface BaseRate {
  readonly logOdds: number;
  /** The evidence in plain words; it is a level of unmet contact, not a rate of severance. */
  readonly sentence: string;
  readonly source: string;
}

/** What protects a relationship through a move, in points taken off. */
export interface Mitigation {
  readonly points: number;
  /** The word for it in a recorded option. */
  readonly protection: string;
  /** In plain words, after "Agreed:" or "Agree". */
  readonly label: string;
  readonly source: string;
}

/** Points each factor adds. Miles, hours and days as named. Source of each number: `sources` of the rule set. */
export interface FactorWeights {
  readonly F1: { readonly perDoubling: number; readonly fromMiles: number; readonly doublingsMax: number };
  readonly F2: { readonly outOfArea: number; readonly atADistance: number };
  readonly F3: { readonly schoolIsTheTie: number; readonly otherwise: number };
  readonly F4: { readonly unplanned: number; readonly shortNotice: number; readonly shortNoticeBelowHours: number };
  readonly F5: { readonly separated: number };
  readonly F6: Readonly<Record<Exclude<KindOfHome, 'unknown'>, number>>;
  readonly F7: { readonly allLost: number };
  readonly F8: { readonly noCompletePlan: number };
  readonly F9: { readonly notSupportive: number };
  readonly F10: { readonly employmentEnds: number };
  /** Steps of days since last contact divided by the agreed interval, ascending; the last one passed counts. */
  readonly F11: readonly { readonly ratioAbove: number; readonly points: number }[];
  readonly F12: { readonly each: number; readonly pointsMax: number };
  readonly F13: { readonly changed: number };
  readonly F15: { readonly leaving: number; readonly atSixteenOrSeventeen: number };
  readonly F22: { readonly ends: number };
  readonly F29: { readonly together: number; readonly endingsMin: number };
}

/** When a relationship counts as kept, strained, at risk, gained or unknown. Changes are in log-odds from today. */
export interface GroupRules {
  readonly clearRise: number;
  readonly clearFall: number;
  readonly unknownConfidenceBelow: number;
  readonly unknownMissingMin: number;
}

export interface RuleSource {
  readonly about: string;
  readonly source: string;
}

/**
 * One released way of scoring what a move does to a relationship. Never edited once released: a new one stands beside
 * it with its own dates, and a decision names the one it used and its hash.
 */
export interface SeveranceRuleSet {
  readonly id: string;
  readonly title: string;
  readonly inForceFrom: CivilDate;
  readonly inForceTo: CivilDate | null;
  /** How far the numbers may be trusted, in words shown beside them. */
  readonly standing: string;
  /** How much a point is worth in log-odds: below 1 because factors overlap. */
  readonly lambda: number;
  readonly baseRates: Readonly<Record<RelationshipClass, BaseRate>>;
  /** Start for a worker while the role still goes on. */
  readonly baseWhileRoleGoesOn: BaseRate;
  /** Weight of a relationship by the ring in which the young person puts it. */
  readonly importance: Readonly<Record<Ring, number>>;
  readonly importanceWhenRingUnknown: number;
  /** Probability from which a relationship is one to watch, and one to act on. */
  readonly bands: { readonly watch: number; readonly act: number };
  readonly groups: GroupRules;
  readonly factors: FactorWeights;
  readonly mitigations: Readonly<Record<MitigationCode, Mitigation>>;
  readonly sources: readonly RuleSource[];
}
