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
  /** Why they were not asked; null when they were, and where it was not recorded. */
  readonly viewNotAsked: string | null;
  /** The day on which it is next looked at; on a past day, the one that was set by then (`restrictionsOn`). */
  readonly reviewOn: CivilDate;
  /** Each time it was looked at and stayed, in the order of recording. */
  readonly reviews: readonly RestrictionReview[];
  readonly lifted: { readonly on: VagueDate; readonly reason: string } | null;
}

export interface RestrictionReview extends Dated {
  /** Staff id of whoever recorded it. */
  readonly reviewedBy: string;
  readonly reason: string;
  readonly youngPersonsView: string | null;
  readonly viewNotAsked: string | null;
  readonly reviewOn: CivilDate;
}
