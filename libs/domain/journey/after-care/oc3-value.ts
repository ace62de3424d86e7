import type { CivilDate } from '../../kernel';

/** Something on record that a value rests on. */
export interface Oc3Fact {
  readonly on: CivilDate;
  readonly words: string;
  /** The record of the time after care; null where it is in another part of the record. */
  readonly recordId: string | null;
}

/** One column of OC3 as worked out. */
export interface Oc3Value {
  /** The return's code; null while it is not known. Never a guess. */
  readonly code: string | null;
  readonly facts: readonly Oc3Fact[];
  /** What is not recorded and would settle it, or should be looked at before it is returned. */
  readonly missing: readonly string[];
}

/** What the return takes for "nothing": of whoever died or went home, and of whoever nobody was in touch with. */
export const NOTHING = '0';

export const notKnown = (...missing: readonly string[]): Oc3Value => ({ code: null, facts: [], missing });
