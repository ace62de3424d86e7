import type { VagueDate } from '../../kernel';
import type { Act } from '../act';
import type { LifeArea } from '../vocabulary';
import type { WhoseView, WhyAssessed } from './vocabulary';

/** What somebody thinks, or why they were not asked. */
export interface AssessmentView {
  readonly viewId: string;
  readonly whose: WhoseView;
  readonly name: string | null;
  readonly view: string | null;
  readonly notSoughtReason: string | null;
  readonly on: VagueDate;
  readonly recorded: Act;
}

export interface AssessmentInformation {
  readonly informationId: string;
  readonly from: string;
  readonly what: string;
  readonly on: VagueDate;
  readonly recorded: Act;
}

export interface AssessmentDeliberation {
  readonly deliberationId: string;
  readonly who: string;
  readonly words: string;
  readonly on: VagueDate;
  readonly recorded: Act;
}

/** What it found for one part of life; the earlier results stay. */
export interface AssessmentResult {
  readonly area: LifeArea;
  readonly helpNeeded: 'yes' | 'no';
  readonly words: string;
  readonly on: VagueDate;
  readonly recorded: Act;
}

/** The written record of one assessment. Source: Care Leavers (England) Regulations 2010 reg 5(3); CPPCR reg 42. */
export interface NeedsAssessment {
  readonly assessmentId: string;
  readonly why: WhyAssessed;
  readonly startedOn: VagueDate;
  readonly started: Act;
  /** In the order in which they were first recorded. */
  readonly views: readonly AssessmentView[];
  readonly information: readonly AssessmentInformation[];
  readonly deliberations: readonly AssessmentDeliberation[];
  /** In the order of recording: of each part of life the last one stands. */
  readonly results: readonly AssessmentResult[];
  /** Null while it goes on. */
  readonly completed: { readonly on: VagueDate; readonly recorded: Act } | null;
}

/** By id, in the order of recording. */
export type Assessments = Readonly<Record<string, NeedsAssessment>>;
