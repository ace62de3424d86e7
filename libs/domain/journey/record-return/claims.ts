import type { DomainEvent } from '../../kernel';

/** What every fact carries that a return can claim. */
export interface FactData {
  readonly factId: string;
  /** Year to 31 March of the return that says so; null when a worker recorded it. */
  readonly returnYear: number | null;
  /** What the fact says, as its event type has it. */
  readonly [part: string]: unknown;
}

/** A fact as a return claims it: the event it would be, with its source, without `correcting`, which reconciling adds. */
export type Claim = DomainEvent<string, FactData>;

/** One row of a return, read: what it claims, and what it is silent about. */
export interface ReturnRow {
  /** The reader's own number for the row, given back in the report. */
  readonly ref: number;
  /** Year to 31 March of the return. */
  readonly year: number;
  readonly claims: readonly Claim[];
  /** The fact a blank cell says nothing of: the end of an episode that is still open, say. Null when there is none. */
  readonly silentOn: string | null;
}

/** A return that was read, whole: whether its table of episodes was there to be silent in. */
export interface ReturnRead {
  readonly year: number;
  readonly withEpisodes: boolean;
}

/** One young person's part of one or several returns. */
export interface RecordReturnInput {
  /** Local identifier: SSDA903 CHILD. */
  readonly localId: string;
  readonly rows: readonly ReturnRow[];
  readonly returns: readonly ReturnRead[];
}

/** Something to ask the people who made the return. The row is recorded as far as it is credible. */
export interface Question {
  readonly code: string;
  /** The column it is about; null when it is the row as a whole. */
  readonly column: string | null;
  readonly wrong: string;
  readonly right: string;
}

/** What came of one row. */
export interface RowResult {
  readonly ref: number;
  /** How many new facts it gave. */
  readonly recorded: number;
  readonly questions: readonly Question[];
}

/** What came of reconciling: never recorded, told to whoever imports. */
export interface ReturnReport {
  readonly rows: readonly RowResult[];
  /** Questions that belong to no row, each with the year of the return that raises it. */
  readonly questions: readonly (Question & { readonly year: number })[];
  readonly events: number;
}
