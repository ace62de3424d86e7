import type { CivilDate, VagueDate } from '../../kernel';
import type { Act } from '../act';
import type { Help } from '../help/state';
import type { Plan } from '../plan/state';
import type { PlanWho } from '../vocabulary';
import type { Agrees, PlanReviewOutcome } from './vocabulary';

/** Whether somebody agrees with a version, in their words. */
export interface PlanAgreement {
  readonly agreementId: string;
  readonly whose: PlanWho;
  readonly agrees: Agrees;
  readonly words: string | null;
  readonly on: VagueDate;
  readonly recorded: Act;
}

/** That a version was looked at in a review. */
export interface PlanReview {
  readonly reviewId: string;
  readonly version: number;
  readonly outcome: PlanReviewOutcome;
  readonly words: string | null;
  readonly on: VagueDate;
  readonly recorded: Act;
}

/** The plan as it stood when a version was made of it. */
export interface PlanVersion {
  readonly versionId: string;
  /** From 1, each one more than the last. */
  readonly version: number;
  readonly on: CivilDate;
  readonly made: Act;
  readonly noWordsReason: string | null;
  /** As recorded when the version was made, and never worked out again. */
  readonly plan: Plan;
  readonly help: Help;
  /** In the order of recording. */
  readonly agreements: readonly PlanAgreement[];
  readonly reviews: readonly PlanReview[];
}
