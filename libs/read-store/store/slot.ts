import type { Landmark, Position } from '#libs/ports';
import type { Projection, Row } from '#libs/projections';

/** What tells the generations of all lists apart in the bookkeeping tables. */
export interface GenerationKey {
  readonly name: string;
  readonly version: number;
  readonly generation: number;
}

/** One generation of one list's tables: a rebuild fills the next generation while this one is in use. */
export interface Slot {
  readonly projection: Projection;
  readonly generation: number;
  /** Everything recorded up to here is in the rows. */
  readonly position: Position;
  /** How often it had been written to when it was read: whoever writes next must have seen the last writing. */
  readonly commits: number;
}

/** Where a generation stands, whichever version of the list made it. */
export interface Standing extends GenerationKey {
  readonly position: Position;
  readonly commits: number;
  readonly inUse: boolean;
}

export interface ParkedNote {
  readonly youngPersonId: string;
  readonly position: Position;
  readonly eventType: string;
  readonly why: string;
}

/** What a stretch of the log means for one young person: their state and all of their rows. */
export interface PersonChange {
  readonly youngPersonId: string;
  readonly state: unknown;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

/** What a stretch of the log means for one list. */
export interface Batch {
  readonly slot: Slot;
  readonly to: Position;
  /** The last event that was folded, by which the log is known again. */
  readonly landmark?: Landmark | undefined;
  readonly changes: readonly PersonChange[];
  readonly park: readonly ParkedNote[];
  readonly unpark: readonly string[];
}

/** Somebody else wrote to this list (another process, or a rebuild that switched): read where it stands and go on. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
  constructor(list: string) {
    super(`the list ${list} was moved on by another worker`);
  }
}

/** The generation to switch to is not as far as the one in use: fold on, or pages would go back in time. */
export class LeftBehind extends Error {
  override readonly name = 'LeftBehind';
  constructor(list: string) {
    super(`the list ${list} in use is further than the one to take its place`);
  }
}

const suffix = ({ version, generation }: GenerationKey): string => `v${version}_${generation}`;

/** Name on disk of a table of this generation. */
export const tableOf = (key: GenerationKey, table: string): string => `${table}_${suffix(key)}`;

/** Name on disk of the table that keeps the state of each young person. */
export const stateTableOf = (key: GenerationKey): string => `${key.name}State_${suffix(key)}`;

/** The rows in bookkeeping tables that belong to this generation. */
export const keyOf = ({ projection, generation }: Slot): GenerationKey => ({
  name: projection.name,
  version: projection.version,
  generation,
});

/** A generation of this very version, to fold on from where it stands. */
export const slotOf = (projection: Projection, { generation, position, commits }: Standing): Slot => ({
  projection,
  generation,
  position,
  commits,
});
