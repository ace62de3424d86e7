import { sortDay, type CivilDate, type VagueDate } from '../../kernel';
import { begunBy, inForceOn } from '../dated';
import type { Dated } from '../dated-fact';
import type { Relationship } from '../state';
import type { SaidBy } from '../vocabulary';
import type { Closeness, Description, LovingAndLasting, ViewOf, Wish } from './state';

const inView = <T extends { readonly view: ViewOf }>(facts: readonly T[], view: ViewOf): readonly T[] =>
  facts.filter((fact) => fact.view === view);

/** How close somebody was on a day in one view; undefined when that view was not given. */
export const closenessOn = (relationship: Relationship, day: CivilDate, view: ViewOf): Closeness | undefined =>
  inForceOn(inView(relationship.closeness, view), day);

/** What the relationship was like on a day in one view; undefined when that view was not given. */
export const descriptionOn = (relationship: Relationship, day: CivilDate, view: ViewOf): Description | undefined =>
  inForceOn(inView(relationship.descriptions, view), day);

/**
 * What was said last by a day. The young person's own word holds until they say otherwise: an advocate's stands only
 * where there is none of their own, and never in its place. Source: research/domain 4.1 ("never overwrites").
 */
function ownWordFirst<T extends Dated & { readonly saidBy: SaidBy }>(
  said: readonly T[],
  day: CivilDate,
): T | undefined {
  const by = (speaker: SaidBy): T | undefined =>
    inForceOn(
      said.filter(({ saidBy }) => saidBy === speaker),
      day,
    );
  return by('young-person') ?? by('advocate');
}

/** The wish that holds on a day: the latest one; undefined when none was recorded. */
export const wishOn = (relationship: Relationship, day: CivilDate): Wish | undefined =>
  ownWordFirst(relationship.wishes, day);

/** What holds on a day of the relationship being loving and lasting; undefined when it was never asked. */
export const lovingAndLastingOn = (relationship: Relationship, day: CivilDate): LovingAndLasting | undefined =>
  ownWordFirst(relationship.lovingAndLasting, day);

/** Somebody was placed for the first time (`from` is null), or moved from one ring to another, in one view. */
export interface RingMovement {
  readonly from: number | null;
  readonly to: number;
  readonly when: VagueDate | null;
  readonly view: ViewOf;
  readonly revision: number;
}

const dayOf = ({ from }: Dated): string => (from === null ? '' : sortDay(from));

/** Movement between rings up to a day, in either view, oldest first. Saying the same again is no movement. */
export function ringMovements(relationship: Relationship, day: CivilDate): readonly RingMovement[] {
  const last: Partial<Record<ViewOf, number>> = {};
  return relationship.closeness
    .filter(({ from }) => begunBy(from, day))
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.revision - b.revision)
    .flatMap(({ ring, view, from: when, revision }) => {
      const from = last[view] ?? null;
      last[view] = ring;
      return from === ring ? [] : [{ from, to: ring, when, view, revision }];
    });
}

/** How two views of closeness compare. Both are shown, and never made into one. */
export type ClosenessCompared =
  | { readonly kind: 'not-both-given' }
  | { readonly kind: 'same' }
  /** Who sees them as closer, and by how many rings. */
  | { readonly kind: 'differ'; readonly closer: ViewOf; readonly rings: number };

/** The difference between the young person's own ring and a worker's. */
export function compareCloseness(own: number | null, worker: number | null): ClosenessCompared {
  if (own === null || worker === null) return { kind: 'not-both-given' };
  if (own === worker) return { kind: 'same' };
  return { kind: 'differ', closer: own < worker ? 'young-person' : 'worker', rings: Math.abs(own - worker) };
}
