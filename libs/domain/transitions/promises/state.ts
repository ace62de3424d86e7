import type { CivilDate, VagueDate } from '../../kernel';
import type { Act } from '../act';
import type { MoveOption } from '../vocabulary';
import type { DisputedBy, ReleasedBy } from './vocabulary';

export type PromiseKind = MoveOption['protections'][number]['kind'];

/** How a promise ended, other than by being met. */
export type PromiseEnd =
  | {
      readonly kind: 'released';
      readonly on: VagueDate;
      readonly words: string;
      readonly saidBy: ReleasedBy;
      readonly recorded: Act;
    }
  | {
      readonly kind: 'replaced';
      readonly on: VagueDate;
      /** The promise that stands in its place. */
      readonly by: string;
      readonly reason: string;
      readonly recorded: Act;
    };

/** Somebody says that a promise is not as it is shown. */
export interface Dispute {
  readonly disputeId: string;
  readonly whose: DisputedBy;
  readonly words: string;
  readonly on: VagueDate;
  readonly recorded: Act;
}

/** A promise that a relationship will be kept. */
export interface PromiseOnRecord {
  readonly promiseId: string;
  readonly transitionId: string;
  readonly optionId: string;
  readonly relationshipId: string;
  readonly kind: PromiseKind;
  readonly what: string;
  readonly owner: string | null;
  readonly from: CivilDate;
  readonly everyDays: number | null;
  readonly until: CivilDate | null;
  /** When it was made, and who recorded it. */
  readonly on: VagueDate;
  readonly made: Act;
  /** Null while it holds. */
  readonly end: PromiseEnd | null;
  readonly disputes: readonly Dispute[];
}

/** By promise id, in the order of recording. */
export type Promises = Readonly<Record<string, PromiseOnRecord>>;
