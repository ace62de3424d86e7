import type { CivilDate, VagueDate } from '../../kernel';
import type { Act } from '../act';
import type { Owners } from '../vocabulary';

/** That something was taken back, and why. */
export interface TakenBack {
  readonly on: VagueDate;
  readonly reason: string;
  readonly recorded: Act;
}

/** What became of an action on a day: help reached the young person, or did not and why. */
export type Delivery = {
  readonly deliveryId: string;
  readonly on: VagueDate;
  readonly recorded: Act;
  /** Null unless it was recorded wrongly. */
  readonly withdrawn: TakenBack | null;
} & (
  | { readonly kind: 'delivered'; readonly what: string; readonly by: Owners }
  | { readonly kind: 'not-delivered'; readonly reason: string }
);

/** Something somebody will do about a need. */
export interface PlanAction {
  readonly actionId: string;
  readonly needId: string;
  readonly what: string;
  readonly owners: Owners;
  readonly dueOn: CivilDate | null;
  readonly on: VagueDate;
  readonly recorded: Act;
  /** In the order of recording. */
  readonly deliveries: readonly Delivery[];
  /** Null while somebody is to do it. */
  readonly withdrawn: TakenBack | null;
}

/** By action id, in the order of recording. */
export type Help = Readonly<Record<string, PlanAction>>;
