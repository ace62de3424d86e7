// STORAGE-FACING: words in this file are on disk for ever.

/** Whose views are sought on a move, beside the young person's own wishes. Source: Children Act 1989 s22(4); research/product screen 9. */
export const WHOSE_VIEWS = ['parent', 'carer', 'reviewing-officer', 'somebody-else'] as const;
export type WhoseView = (typeof WHOSE_VIEWS)[number];

/** Those whose views must be there, or the reason why they are not. */
export const VIEWS_SOUGHT = ['parent', 'carer', 'reviewing-officer'] as const satisfies readonly WhoseView[];

/** What has to be prepared. Source: research/product row 30. */
export const TASK_KINDS = ['introduction', 'goodbye', 'belongings', 'other'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
