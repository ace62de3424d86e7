import type { CivilDate } from '../../kernel';
import type { LeavingCareFact } from '../state';

/** A stretch of being looked after, or of short breaks: [from, until), `until: null` while it goes on. */
export interface CareStretch {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  /** Short breaks (V3, V4) are shown and not counted. */
  readonly kind: 'care' | 'short-breaks';
  /** LS of its last episode; empty when not known. */
  readonly legalStatus: string;
  /** The other authority; null for ours. */
  readonly authority: string | null;
  /** REC that ended it; null when it goes on, when another stretch follows, or when nobody said. */
  readonly rec: string | null;
}

/** Days that may or may not have been in care, because nobody recorded which: [from, until), `from: null` for "at any time before". */
export interface Unaccounted {
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  readonly why: 'before-the-first-episode' | 'gap' | 'taken-over' | 'short-breaks-not-known';
}

type FactOf<Kind extends LeavingCareFact['kind']> = Extract<LeavingCareFact, { kind: Kind }>;

/** Everything the status is worked out from. */
export interface CareHistory {
  readonly born: CivilDate | null;
  readonly stretches: readonly CareStretch[];
  readonly unaccounted: readonly Unaccounted[];
  readonly stays: readonly FactOf<'detained-or-hospital'>[];
  readonly withFamily: readonly FactOf<'with-family'>[];
  readonly education: readonly FactOf<'education'>[];
  readonly supportAsked: readonly FactOf<'support-asked'>[];
}

/** What a service may set for itself. */
export interface LeavingCareRules {
  /** The age at which qualifying ends, in years: 21 in section 24; some services go on to 25, as help with education does. */
  readonly qualifyingUntilAge: number;
}

export const STATUTORY_RULES: LeavingCareRules = { qualifyingUntilAge: 21 };

/** Nothing recorded at all. */
export const NO_HISTORY: CareHistory = {
  born: null,
  stretches: [],
  unaccounted: [],
  stays: [],
  withFamily: [],
  education: [],
  supportAsked: [],
};
