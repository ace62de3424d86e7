import type { CivilDate } from '../../kernel';
import type { LegalFacts } from './facts';
import type { ApprovalKind, Approver, LegalStep } from './vocabulary';

/** Something that must be there, by when, and who has to see to it. */
export interface LegalNeed {
  readonly step: ApprovalKind | LegalStep;
  readonly kind: 'approval' | 'other';
  /** As what the approval has to be given; null for anything else. A director may act where a nominated officer would do. */
  readonly approver: Approver | null;
  readonly who: string;
  readonly sentence: string;
  /** `before` it takes effect, or so many working days after it began. */
  readonly by: 'before' | { readonly workingDaysAfter: number } | 'as-soon-as-practicable';
}

/** What the law makes of an option. */
export interface LegalEffect {
  readonly code: string;
  /** `unknown`: it may apply, but for what is missing. */
  readonly applies: 'yes' | 'unknown';
  readonly sentence: string;
  readonly source: string;
  /** Not yet held against the present text of the law. */
  readonly verify: boolean;
  readonly inForceFrom: CivilDate;
  readonly inForceTo: CivilDate | null;
  readonly needs: readonly LegalNeed[];
}

/** One rule: where it comes from, when it is in force, and what it says of an option; undefined when it is silent. */
export interface LegalRule extends Omit<LegalEffect, 'applies' | 'sentence' | 'needs'> {
  readonly read: (facts: LegalFacts) => Pick<LegalEffect, 'applies' | 'sentence' | 'needs'> | undefined;
}

export const CPPR = 'Care Planning, Placement and Case Review (England) Regulations 2010';

const isOrAre = {
  director: 'The director of children’s services',
  'nominated-officer': 'The nominated officer',
} as const;

/** An approval without which it must not take effect. */
export const approval = (step: ApprovalKind, approver: Approver, about: string): LegalNeed => ({
  step,
  kind: 'approval',
  approver,
  who: isOrAre[approver],
  sentence: `${isOrAre[approver]} approves ${about} before it takes effect.`,
  by: 'before',
});

/** Anything else that must be there. */
export const step = (code: LegalStep, who: string, sentence: string, by: LegalNeed['by'] = 'before'): LegalNeed => ({
  step: code,
  kind: 'other',
  approver: null,
  who,
  sentence,
  by,
});
