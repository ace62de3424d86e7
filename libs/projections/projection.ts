import type { DomainEvent, Recorded } from '#libs/domain/kernel';
import type { Category } from '#libs/ports';

export type ColumnType = 'text' | 'integer' | 'real';

/** What a row may hold: dates as ISO text, yes/no as 0 and 1, JSON as text (the common subset of SQLite and PostgreSQL). */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** A table of rows: its columns, what makes a row unique, and what is looked up often. */
export interface TableShape {
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly key: readonly string[];
  /** The column that says whose stream a row follows from; `youngPersonId` unless it is said otherwise. */
  readonly owner?: string;
  readonly indexes?: readonly (readonly string[])[];
}

/**
 * A list across young people, as a pure function of the log. For each young person it keeps a small state (stored as
 * JSON, so plain data only), changed by one event at a time, and the rows that follow from it: all rows of a young
 * person are replaced together, so the order in which facts arrive and corrections of old facts need no special care.
 *
 * Every table has a `youngPersonId` column; one about homes names its own (`owner`), and then "young person" here means
 * the home whose stream it is. STORAGE-FACING while a store lives: a change to `evolve`, `rows` or a table
 * needs a higher `version`, which builds the rows anew.
 */
export interface Projection<State = unknown> {
  readonly name: string;
  readonly version: number;
  readonly categories: readonly Category[];
  /** The only event types it folds. */
  readonly types: readonly string[];
  readonly tables: Readonly<Record<string, TableShape>>;
  readonly initial: State;
  readonly evolve: (state: State, event: Recorded<DomainEvent>) => State;
  readonly rows: (youngPersonId: string, state: State) => Readonly<Record<string, readonly Row[]>>;
}

/** The column of a table that says whose stream a row follows from. */
export const ownerOf = ({ owner = 'youngPersonId' }: TableShape): string => owner;

/** Declares a projection, with its state kept to itself. */
export const defineProjection = <State>(projection: Projection<State>): Projection => projection as Projection;

/** The young person, or the home, a stream belongs to: the uuid after the category. */
export const youngPersonOfStream = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
