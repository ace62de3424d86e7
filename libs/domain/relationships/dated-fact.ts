import type { VagueDate } from '../kernel';

/** A fact and since when it holds; null is "not known". `revision` is where it stands in the journey stream. */
export interface Dated {
  readonly from: VagueDate | null;
  readonly revision: number;
}
