// STORAGE-FACING: words in this file are on disk for ever.

/** Approvals without which a move must not take effect. */
export const APPROVAL_KINDS = [
  'education-in-key-stage-4', 'out-of-area', 'at-a-distance', 'ceasing-to-be-looked-after',
] as const; // prettier-ignore
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** As what an approval is given. `director`: the director of children’s services. */
export const APPROVERS = ['director', 'nominated-officer'] as const;
export type Approver = (typeof APPROVERS)[number];

/** What else the law asks for: somebody consulted or told, or something written. */
export const LEGAL_STEPS = [
  'designated-teacher-consulted', 'reviewing-officer-consulted', 'reviewing-officer-informed', 'area-authority-consulted',
  'area-authority-notified', 'placement-plan-made', 'case-reviewed', 'education-arranged', 'leaving-assessed',
] as const; // prettier-ignore
export type LegalStep = (typeof LEGAL_STEPS)[number];
