// STORAGE-FACING: words in this file are on disk for ever.

/**
 * Why needs are assessed. Source: CPPCR reg 42(1) (turned 16, became eligible later); Care Leavers Regulations 2010 reg 5(2)
 * (relevant without a plan; education or training); Children Act 1989 s 23CZB (asked for support, 21 to 25).
 */
export const WHY_ASSESSED = [
  'turned-16',
  'became-eligible',
  'became-relevant',
  'education-or-training',
  'asked-for-support',
  'circumstances-changed',
] as const;
export type WhyAssessed = (typeof WHY_ASSESSED)[number];

/** Whose views an assessment seeks. Source: CPPCR reg 42(2); Care Leavers Regulations 2010 reg 5(3). */
export const WHOSE_VIEWS = [
  'young-person',
  'parent',
  'connected-person',
  'carer',
  'school-or-college',
  'health-professional',
  'personal-adviser',
  'independent-visitor',
  'reviewing-officer',
  'somebody-else',
] as const;
export type WhoseView = (typeof WHOSE_VIEWS)[number];

/** Those whose views are there before an assessment is complete, or the reason why they are not. */
export const VIEWS_SOUGHT = [
  'young-person',
  'parent',
  'connected-person',
  'carer',
] as const satisfies readonly WhoseView[];

/** What an assessment finds for one part of life. */
export const HELP_NEEDED = ['yes', 'no'] as const;
