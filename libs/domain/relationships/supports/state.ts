import type { CivilDate, VagueDate } from '../../kernel';
import type { Dated } from '../dated-fact';
import type { SupportKind } from '../vocabulary';

/** What keeps a relationship alive, and what became of it. */
export interface Support extends Dated {
  readonly supportId: string;
  readonly kind: SupportKind;
  readonly detail: string;
  readonly endsAtAge: number | null;
  readonly endsOn: CivilDate | null;
  readonly ended: { readonly on: VagueDate; readonly reason: string } | null;
}
