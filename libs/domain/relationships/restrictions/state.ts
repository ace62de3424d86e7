import type { CivilDate, VagueDate } from '../../kernel';
import type { Dated } from '../dated-fact';
import type { RestrictionKind, RestrictionReason } from '../vocabulary';

export interface Restriction extends Dated {
  readonly restrictionId: string;
  readonly kind: RestrictionKind;
  readonly reasonClass: RestrictionReason;
  /** What it is about this person that makes it necessary; null where it was not recorded. */
  readonly because: string | null;
  readonly legalBasis: string;
  /** Staff id of whoever recorded it. */
  readonly imposedBy: string;
  readonly youngPersonsView: string | null;
  /** The day on which it is next looked at. */
  readonly reviewOn: CivilDate;
  /** Each time it was looked at and stayed, in the order of recording. */
  readonly reviews: readonly RestrictionReview[];
  readonly lifted: { readonly on: VagueDate; readonly reason: string } | null;
}

export interface RestrictionReview extends Dated {
  readonly reason: string;
  readonly youngPersonsView: string | null;
  readonly reviewOn: CivilDate;
}
