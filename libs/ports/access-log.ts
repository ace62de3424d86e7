/** One answer that held a young person's data, or a refusal. Codes and ids only: no names, no content. */
export interface AccessEntry {
  /** A random UUID: recording the same entry twice has one effect. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly actorRole: string;
  readonly action: string;
  /** Null for a list or report about many. */
  readonly youngPersonId: string | null;
  /** On what basis it was allowed; null for a refusal. */
  readonly basis: string | null;
  readonly purpose: string;
  /** The route as classified (`/young-people/:id`), never an address with ids in it. */
  readonly route: string;
  readonly result: 'allowed' | 'refused';
  /** Why it was refused; null when allowed. */
  readonly why: string | null;
  readonly correlation: string;
}

/**
 * Who looked at what, on what basis. Append-only. `record` is durable when it answers: a page with case data is sent
 * only after that. Several entries at once share one sync.
 */
export interface AccessLog {
  record(...entries: readonly AccessEntry[]): Promise<void>;
  /** Newest first, at most `limit` (default 200). */
  entriesFor(youngPersonId: string, limit?: number): Promise<readonly AccessEntry[]>;
  close(): Promise<void>;
}
