// STORAGE-FACING: words in this file are on disk for ever.

/** What somebody may judge an option to do to a relationship. */
export const JUDGED_GROUPS = ['kept', 'strained', 'at-risk', 'gained'] as const;
export type JudgedGroup = (typeof JUDGED_GROUPS)[number];
