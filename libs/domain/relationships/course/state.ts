import type { CivilDate, VagueDate, YesNoUnknown } from '../../kernel';
import type { Dated } from '../dated-fact';
import type { Ending, PauseAgreedBy, RepairKind, RepairOutcome, RuptureKind } from '../vocabulary';

export interface Rupture extends Dated {
  readonly ruptureId: string;
  readonly kind: RuptureKind;
  readonly words: string | null;
}

export interface Repair extends Dated {
  readonly repairId: string;
  readonly ruptureId: string;
  readonly kind: RepairKind;
  readonly outcome: RepairOutcome;
  readonly words: string | null;
}

export interface Pause extends Dated {
  readonly pauseId: string;
  readonly agreedBy: PauseAgreedBy;
  readonly reason: string;
  readonly reviewOn: CivilDate;
  readonly ended: { readonly on: VagueDate; readonly reason: string } | null;
}

/** A time in which a relationship was over, and since when it went on again if it did. */
export interface PastEnding {
  readonly how: Ending;
  readonly on: VagueDate;
  readonly reopened: VagueDate;
}

/** Whether a relationship goes on, or how and when it ended. `before` are earlier endings that were not the last word. */
export type Standing = { readonly before: readonly PastEnding[] } & (
  | { readonly kind: 'going-on' }
  | {
      readonly kind: 'ended';
      readonly how: Ending;
      readonly on: VagueDate;
      readonly reason: string | null;
      readonly goodbye: YesNoUnknown;
      readonly revision: number;
    }
);
