import type { CivilDate } from '../../kernel';
import type { Relationship } from '../state';
import { closenessOn, descriptionOn, lovingAndLastingOn, wishOn } from './queries';
import type { Description, LovingAndLasting, ViewOf, Wish } from './state';

/** What was said of one relationship by a day: each view for itself. JSON-serialisable. */
export interface SaidOfThem {
  /** The young person's own ring, 1 to 4; null when they were not asked or did not say. */
  readonly ring: number | null;
  /** A worker's view, kept apart. */
  readonly workerRing: number | null;
  /** What it is like, in each view; null when that view was not given. */
  readonly descriptions: { readonly own: Description | null; readonly worker: Description | null };
  /** What the young person last said they want with them; null when no wish was recorded. */
  readonly wish: Wish | null;
  /** What was last said of it being loving and lasting; null when it was never asked, which is not no. */
  readonly lovingAndLasting: LovingAndLasting | null;
}

const ringOn = (relationship: Relationship, day: CivilDate, view: ViewOf): number | null =>
  closenessOn(relationship, day, view)?.ring ?? null;

/** What had been said of somebody by a day. */
export const saidOfThem = (relationship: Relationship, day: CivilDate): SaidOfThem => ({
  ring: ringOn(relationship, day, 'young-person'),
  workerRing: ringOn(relationship, day, 'worker'),
  descriptions: {
    own: descriptionOn(relationship, day, 'young-person') ?? null,
    worker: descriptionOn(relationship, day, 'worker') ?? null,
  },
  wish: wishOn(relationship, day) ?? null,
  lovingAndLasting: lovingAndLastingOn(relationship, day) ?? null,
});
