import type { Act } from '../act';
import type { RingWeights } from '../vocabulary';
import type { JudgedGroup } from './vocabulary';

/** Weights that somebody chose for one move. */
export interface WeightsChosen extends Act {
  readonly weights: RingWeights;
  readonly reason: string;
}

/** A line of the assessment that somebody judges otherwise; `computed` is what was worked out when they did. */
export interface Overrule extends Act {
  readonly optionId: string;
  readonly relationshipId: string;
  readonly computed: string;
  readonly group: JudgedGroup;
  readonly reason: string;
}

/** What people judged otherwise than what is worked out. */
export interface Judgement {
  /** Null while the weights are those of the rule set. */
  readonly weights: WeightsChosen | null;
  readonly overrules: readonly Overrule[];
}

export const nothingJudged: Judgement = { weights: null, overrules: [] };
