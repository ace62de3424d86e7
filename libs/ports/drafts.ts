/** A form as somebody left it: what they had typed, with what makes sending it safe. Never a fact, never shown to anybody else. */
export interface Draft {
  /** A UUID, the same for as long as the draft is there. */
  readonly id: string;
  /** Who typed it. */
  readonly author: string;
  /** The path of the form, which names the young person too. One draft for each author and address. */
  readonly address: string;
  readonly youngPersonId: string;
  /** The form's name in words, as its author saw it. */
  readonly formName: string;
  /** Made when the form was opened: sending it twice has one effect. */
  readonly commandId: string;
  /** Revision that its author had in front of them; null when nothing was looked at. */
  readonly seenAt: number | null;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** ISO 8601, UTC. */
  readonly firstKeptAt: string;
  /** ISO 8601, UTC: when it was last changed. */
  readonly lastKeptAt: string;
}

/** A draft without what was typed, for lists. */
export type DraftSummary = Omit<Draft, 'values'>;

/** A draft to be kept. `id` counts for a new one only; `at` is now, ISO 8601, UTC. */
export type DraftToKeep = Omit<Draft, 'firstKeptAt' | 'lastKeptAt'> & { readonly at: string };

/** Which draft of an author: by its id, or by its form, and then, if asked, only while it is of that command. */
export type WhichDraft = { readonly id: string } | { readonly address: string; readonly commandId?: string };

/**
 * What people have typed and not recorded yet. Mutable and disposable: it may be emptied at any time without touching the
 * record. Every question names the author, and answers with drafts of that author only.
 */
export interface Drafts {
  /**
   * Keeps a form as it stands now, in place of what its author had left there; durable when it answers. When the author
   * has more than `most` drafts, those longest untouched are dropped.
   */
  keep(draft: DraftToKeep, most: number): Promise<void>;
  find(author: string, which: WhichDraft): Promise<Draft | undefined>;
  /** Last changed first. `total` counts all of the author's. */
  list(
    author: string,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<{ readonly rows: readonly DraftSummary[]; readonly total: number }>;
  /** Removes a draft, if it is there. */
  remove(author: string, which: WhichDraft): Promise<void>;
  /** Removes everybody's drafts that were last kept before an instant, and says how many. */
  sweep(lastKeptBefore: string): Promise<number>;
  close(): Promise<void>;
}
