import type { CivilDate, VagueDate } from '../../kernel';
import type { Dated } from '../dated-fact';
import type { ContactMode, Supervision } from '../vocabulary';

/** One version of the contact agreed with somebody; null throughout is "not agreed". */
export interface ContactAgreement extends Dated {
  readonly mode: ContactMode;
  /** Days from one contact to the next; null is "when they want to". */
  readonly everyDays: number | null;
  /** Days it may be late before it is drifting; null when none was agreed. */
  readonly toleranceDays: number | null;
  readonly responsible: string | null;
  readonly firstOn: CivilDate | null;
  readonly payer: string | null;
  readonly travel: string | null;
  readonly supervision: Supervision | null;
  readonly ifMissedTwice: string | null;
  readonly reviewOn: CivilDate | null;
  readonly ownWords: string | null;
  /** Set when it stopped to hold and nothing was agreed in its place. */
  readonly ended: { readonly on: VagueDate; readonly reason: string } | null;
}
