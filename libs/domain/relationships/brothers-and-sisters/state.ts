import type { CivilDate, VagueDate } from '../../kernel';
import type { Dated } from '../dated-fact';
import type { ReunionPlanKind } from '../vocabulary';

/** What one record says of its link to another young person's. Whether it is mutual is seen by reading both. */
export interface Bond extends Dated {
  readonly bondId: string;
  readonly otherYoungPersonId: string;
  /** Suggested here and waiting for the other record, or confirmed here. */
  readonly said: 'suggested' | 'confirmed';
  /** Who suggested or confirmed it, by staff reference. */
  readonly by: string;
  readonly withdrawn: { readonly on: VagueDate; readonly reason: string } | null;
}

export interface DeclinedBond extends Dated {
  readonly otherYoungPersonId: string;
  readonly reason: string;
}

export interface ReunionPlan extends Dated {
  readonly plan: ReunionPlanKind;
  readonly words: string;
  readonly by: CivilDate | null;
  readonly responsible: string | null;
}
