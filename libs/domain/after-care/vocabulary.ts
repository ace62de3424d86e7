// STORAGE-FACING: codes in this file are on disk for ever. Source: research/domain 3.3 (OC3), row 46 (sofa-surfing).

/** How the authority and a young person were in touch. A visit to where they live counts by itself (CLR reg 8(2)). */
export const ADVISER_CONTACT_WAYS = [
  'visit-at-home',
  'met-elsewhere',
  'phone',
  'video',
  'message',
  'email',
  'letter',
] as const;
export type AdviserContactWay = (typeof ADVISER_CONTACT_WAYS)[number];

/** Who reached whom. */
export const REACHED_BY = ['worker', 'young-person', 'somebody-else', 'unknown'] as const;
export type ReachedBy = (typeof REACHED_BY)[number];

/** Who was in touch for the authority. */
export const IN_TOUCH_WITH = ['personal-adviser', 'social-worker', 'another-worker'] as const;
export type InTouchWith = (typeof IN_TOUCH_WITH)[number];

/** What the young person says about being in touch at all. The latest holds; `not-before` until its day. */
export const CONTACT_WISHES = ['wanted', 'not-before', 'not-wanted', 'no-longer-needed'] as const;
export type ContactWish = (typeof CONTACT_WISHES)[number];

/** Where somebody lives after care, in the words of the field; `oc3LetterOf` gives the return's letter. */
export const HOME_KINDS = [
  'former-foster-carers',
  'parents',
  'relatives',
  'own-home',
  'semi-independent',
  'supported-lodgings',
  'lodgings',
  'foyer',
  'residential',
  'emergency',
  'bed-and-breakfast',
  'sofa-surfing',
  'no-fixed-home',
  'custody',
  'abroad',
  'deported',
  'other',
  'not-known',
] as const;
export type HomeKind = (typeof HOME_KINDS)[number];

export const SUITABILITY = ['suitable', 'not-suitable', 'not-known'] as const;
export type Suitability = (typeof SUITABILITY)[number];

/** What somebody mainly does after care, without how many hours. */
export const ACTIVITIES = [
  'higher-education',
  'education',
  'apprenticeship',
  'training-or-work',
  'none-illness-or-disability',
  'none-pregnancy-or-parenting',
  'none-other',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

export const HOURS = ['full-time', 'part-time'] as const;
export type Hours = (typeof HOURS)[number];
