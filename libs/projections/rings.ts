import { sortDay, type VagueDate } from '#libs/domain/kernel';

/** How close somebody is, 1 (closest) to 4, and from which day, in each view that was given. */
export type Rings = Readonly<
  Partial<Record<'young-person' | 'worker', { readonly ring: number; readonly from: string }>>
>;

/** Places somebody in a ring; a view of an earlier day does not push out a later one. */
export function withRing(
  rings: Rings,
  placed: { readonly ring: number; readonly view: 'young-person' | 'worker'; readonly occurred: VagueDate },
): Rings {
  const from = sortDay(placed.occurred);
  const known = rings[placed.view];
  return known !== undefined && known.from > from ? rings : { ...rings, [placed.view]: { ring: placed.ring, from } };
}

/** The ring that counts: the young person's own view, or else the worker's; null when nobody has said. */
export const ringOf = (rings: Rings): number | null => rings['young-person']?.ring ?? rings.worker?.ring ?? null;
