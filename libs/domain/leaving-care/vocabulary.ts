/**
 * What the law calls somebody on the road out of care. Worked out from facts, never typed in. `relevant-detained` and
 * `relevant-ended` are forms of relevant; `former-relevant-education` and `former-relevant-21-to-25` of former relevant.
 */
export const LEAVING_CARE_STATUSES = [
  'eligible', 'relevant', 'relevant-detained', 'relevant-ended', 'former-relevant', 'former-relevant-education',
  'former-relevant-21-to-25', 'qualifying', 'none', 'unknown',
] as const; // prettier-ignore
export type LeavingCareStatus = (typeof LEAVING_CARE_STATUSES)[number];

/** Where somebody was who could not live anywhere they chose. */
export const STAYS = ['detained', 'hospital'] as const;
export type Stay = (typeof STAYS)[number];

/** The kinds of fact that placements do not hold and the status needs. */
export const FACT_KINDS = [
  'care-elsewhere',
  'detained-or-hospital',
  'with-family',
  'education',
  'support-asked',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

const WORDS: Readonly<Record<LeavingCareStatus, string>> = {
  eligible: 'Eligible',
  relevant: 'Relevant',
  'relevant-detained': 'Relevant (detained or in hospital at 16)',
  'relevant-ended': 'No longer relevant (six months with family)',
  'former-relevant': 'Former relevant',
  'former-relevant-education': 'Former relevant, in education or training',
  'former-relevant-21-to-25': 'Former relevant, support asked for at 21 to 24',
  qualifying: 'Qualifying',
  none: 'None',
  unknown: 'Not known',
};

/** A category in words, as law and guidance name it. */
export const leavingCareStatusInWords = (status: LeavingCareStatus): string => WORDS[status];
