// STORAGE-FACING: words in this file are on disk for ever.

/** Whose word releases a promise: the young person's, or an advocate's for somebody who is unable to say. */
export const RELEASED_BY = ['young-person', 'advocate'] as const;
export type ReleasedBy = (typeof RELEASED_BY)[number];

/** Who may say that how a promise is shown is not how it is. */
export const DISPUTED_BY = [
  'young-person',
  'advocate',
  'person-concerned',
  'carer',
  'worker',
  'somebody-else',
] as const;
export type DisputedBy = (typeof DISPUTED_BY)[number];
