import type { CivilDate } from '../../kernel';
import { inForceOn } from '../dated';
import type { Relationship } from '../state';
import type { Closeness } from './state';

/** How close somebody was on a day in one view; undefined when that view was not given. */
export const closenessOn = (
  relationship: Relationship,
  day: CivilDate,
  view: Closeness['view'],
): Closeness | undefined =>
  inForceOn(
    relationship.closeness.filter((c) => c.view === view),
    day,
  );
