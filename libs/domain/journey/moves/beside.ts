import type { BrokenPromise, LegalEffect, NeedMet, Overrule, WeightsChosen } from '../../transitions';

/** What stands beside an assessment of a move: what people judged otherwise, what the law makes of each option, and what earlier moves promised and broke. */
export interface Beside {
  readonly weights: WeightsChosen | null;
  readonly overrules: readonly Overrule[];
  /** By option. */
  readonly legal: ReadonlyMap<string, OptionInLaw>;
  readonly brokenBefore: readonly BrokenPromise[];
}

/** What the law makes of an option, and what of it is there. */
export interface OptionInLaw {
  readonly effects: readonly LegalEffect[];
  readonly needs: readonly NeedMet[];
}

/** Options that nobody has proposed, asked about without the law. */
export const NOTHING_BESIDE: Beside = { weights: null, overrules: [], legal: new Map(), brokenBefore: [] };
