import type { CivilDate } from '#libs/domain/kernel';
import type { FactorId, MitigationCode } from '#libs/domain/rulebook/severance-rules';
import type { InputName } from './facts';

/** Every relationship is in exactly one. */
export const GROUPS = ['kept', 'strained', 'at-risk', 'gained', 'unknown', 'not-scored'] as const;
export type Group = (typeof GROUPS)[number];
export type Band = 'low' | 'watch' | 'act';

/** One reason: a factor that adds points, or something agreed that takes points off (then below nothing). */
export interface Line {
  readonly id: FactorId | MitigationCode;
  readonly points: number;
  readonly sentence: string;
  /** Ids of the recorded facts behind it. */
  readonly facts: readonly string[];
}

/** Something nobody has recorded. It adds nothing to the score; it widens the range. */
export interface MissingInput {
  readonly input: InputName;
  readonly about: 'young-person' | 'option' | 'relationship';
  /** For example "missing: where Nan lives". */
  readonly sentence: string;
}

/** Something not yet agreed that would lower the chance of losing touch. */
export interface Remedy {
  readonly code: MitigationCode | 'replace-support' | 'home-helps' | 'renew-order' | 'keep-school';
  readonly sentence: string;
  /** Chance of losing touch with it, and how much lower that is. */
  readonly pWith: number;
  readonly lowersBy: number;
}

/** The score of one relationship under one option. Probabilities are rounded to six places. */
export interface Score {
  readonly factorSum: number;
  readonly mitigationSum: number;
  readonly z: number;
  readonly p: number;
  /** Where p would lie if everything missing turned out at its best, and at its worst. */
  readonly pLow: number;
  readonly pHigh: number;
  readonly band: Band;
  /** Whether they would live together. */
  readonly isUnderOneRoof: boolean;
  /** Today, before anything changes. */
  readonly today: { readonly z: number; readonly p: number; readonly band: Band };
  /** Known inputs out of those needed, 0 to 1. */
  readonly confidence: number;
  readonly importance: number;
  /** p times importance: what to look at first. */
  readonly priority: number;
  readonly startsFrom: { readonly logOdds: number; readonly sentence: string; readonly source: string };
}

/** A line that somebody judges otherwise in writing. The group, the score and the flags stay what was worked out. */
export interface Overruled {
  readonly group: Group;
  readonly reason: string;
  /** Staff id. */
  readonly by: string;
  /** Recorded time, ISO 8601, UTC. */
  readonly at: string;
}

export interface RelationshipAssessment {
  readonly relationshipId: string;
  readonly name: string;
  readonly role: string;
  readonly group: Group;
  /** One sentence for the group. */
  readonly summary: string;
  /** Null when it is not scored. */
  readonly score: Score | null;
  /** What weighs most comes first; what is agreed comes last. */
  readonly lines: readonly Line[];
  readonly missing: readonly MissingInput[];
  readonly remedies: readonly Remedy[];
  /** Left out where nobody judged otherwise. */
  readonly overruled?: Overruled;
  /** Ended or restricted for safety: leave out of anything that is shared (`withoutSafety`). */
  readonly isSafety: boolean;
}

export type Totals = Readonly<Record<Group, number>>;

/** Relationships kept: the sum of importance × (1 − p). */
export interface KeptScore {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** The middle of the range, by which options are ranked; the score itself when nothing is missing. */
  readonly middle: number;
  /** What it would be if nobody were at any risk. */
  readonly outOf: number;
}

export interface Flag {
  readonly code: string;
  readonly severity: 'red' | 'amber';
  readonly sentence: string;
  readonly relationshipIds: readonly string[];
  readonly source: string;
}

export interface OptionAssessment {
  readonly optionId: string;
  readonly label: string;
  readonly assessedOn: CivilDate;
  readonly ruleSetId: string;
  readonly ruleSetHash: string;
  readonly kept: KeptScore;
  readonly totals: Totals;
  /** What to look at first comes first. */
  readonly relationships: readonly RelationshipAssessment[];
  readonly newPeople: readonly { readonly name: string; readonly role: string }[];
  readonly flags: readonly Flag[];
  /** Said once each, even where several relationships miss it. */
  readonly missing: readonly MissingInput[];
}
