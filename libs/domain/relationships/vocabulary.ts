// STORAGE-FACING: codes in this file are on disk for ever. Source: research/domain 4.3.

/** Who somebody is to the young person. A role can end and the relationship go on: hence "former". */
export const RELATIONSHIP_ROLES = [
  'mother', 'father', 'step-parent', 'brother-or-sister', 'half-brother-or-sister', 'step-brother-or-sister',
  'adoptive-brother-or-sister', 'foster-brother-or-sister', 'called-brother-or-sister', 'grandparent', 'aunt-or-uncle',
  'cousin', 'other-relative', 'own-child', 'partner', 'foster-carer', 'former-foster-carer', 'kinship-carer',
  'former-kinship-carer', 'respite-carer', 'hub-carer', 'residential-key-worker', 'former-key-worker', 'home-staff',
  'social-worker', 'former-social-worker', 'personal-adviser', 'reviewing-officer', 'advocate', 'independent-visitor',
  'mentor', 'coach', 'youth-worker', 'teacher', 'therapist', 'employer', 'faith-or-community-leader', 'friend',
  'peer-same-home', 'neighbour', 'other',
] as const; // prettier-ignore
export type RelationshipRole = (typeof RELATIONSHIP_ROLES)[number];

/** What a relationship depends on; when it ends, the relationship is at risk. */
export const SUPPORT_KINDS = [
  'placement', 'school', 'employer', 'service', 'area', 'person-who-arranges', 'court-order', 'transport', 'phone',
] as const; // prettier-ignore
export type SupportKind = (typeof SUPPORT_KINDS)[number];

export const CONTACT_MODES = [
  'face-to-face', 'overnight', 'phone', 'video', 'message', 'letter', 'gift', 'online-game', 'group-activity',
  'through-someone',
] as const; // prettier-ignore
export type ContactMode = (typeof CONTACT_MODES)[number];

export const TOLD_BY = ['young-person', 'family', 'carer', 'worker', 'file', 'import'] as const;
export type ToldBy = (typeof TOLD_BY)[number];

export const ENDINGS = ['chosen-by-young-person', 'chosen-by-other', 'safety', 'death', 'drift', 'unknown'] as const;
export type Ending = (typeof ENDINGS)[number];

/** "Policy" is not here: a blanket rule is not a reason (research/domain P8). */
export const RESTRICTION_REASONS = [
  'safety',
  'young-person-refuses',
  'other-person-refuses',
  'court-order',
  'capacity',
] as const;
export const RESTRICTION_KINDS = [
  'no-contact',
  'supervised-only',
  'place-ban',
  'online-ban',
  'information-barred',
] as const;
export type RestrictionReason = (typeof RESTRICTION_REASONS)[number];
export type RestrictionKind = (typeof RESTRICTION_KINDS)[number];

/** What a relationship is like. */
export const QUALITIES = ['strong', 'ordinary', 'tenuous', 'stressful', 'broken'] as const;
export type Quality = (typeof QUALITIES)[number];

/** Whose words: the young person's, or an advocate's for somebody who is unable to say. */
export const SAID_BY = ['young-person', 'advocate'] as const;
export type SaidBy = (typeof SAID_BY)[number];

export const WISHES = [
  'see-more',
  'as-it-is',
  'see-less',
  'another-way',
  'not-now',
  'be-found',
  'something-else',
] as const;
export type WishKind = (typeof WISHES)[number];

export const MISSED_BY = ['young-person', 'other-person', 'service', 'unknown'] as const;
export type MissedBy = (typeof MISSED_BY)[number];

export const SUPERVISION = ['unsupervised', 'supported', 'supervised', 'letterbox-only'] as const;
export type Supervision = (typeof SUPERVISION)[number];

export const RUPTURES = [
  'argument', 'allegation', 'missed-visits', 'loss-of-trust', 'carer-stopped', 'worker-left', 'blocked',
  'estrangement', 'bereavement', 'something-else',
] as const; // prettier-ignore
export type RuptureKind = (typeof RUPTURES)[number];

export const REPAIRS = ['conversation', 'apology', 'mediation', 'visit', 'letter', 'something-else'] as const;
export type RepairKind = (typeof REPAIRS)[number];
export const REPAIR_OUTCOMES = ['mended', 'partly', 'not-yet', 'refused'] as const;
export type RepairOutcome = (typeof REPAIR_OUTCOMES)[number];

export const PAUSE_AGREED_BY = ['young-person', 'other-person', 'both', 'workers'] as const;
export type PauseAgreedBy = (typeof PAUSE_AGREED_BY)[number];

/** Whether brothers and sisters who live apart are to live together again. */
export const REUNION_PLANS = ['together-by', 'together-when-possible', 'apart-with-contact', 'not-decided'] as const;
export type ReunionPlanKind = (typeof REUNION_PLANS)[number];
