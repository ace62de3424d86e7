import { sortDay, standing, type CivilDate, type VagueDate, type YesNoUnknown } from '../kernel';
import { episodeEndFactId } from './fact-ids';
import type { EpisodeParticulars } from './events';
import { careGoesOnAfter } from './rules/a-period-of-care-ends-only-with-a-reason-that-ends-it';
import type { BegunFact, EndFact, EpisodeKind, PlacementsState } from './state';

/** How an episode ended. */
export interface EpisodeEnding {
  readonly factId: string;
  readonly day: CivilDate;
  readonly occurred: VagueDate;
  readonly rec: string;
  readonly reasonPlaceChange: string | null;
  readonly careGoesOn: YesNoUnknown;
}

/** An episode as it stands: a stretch in which legal status and placement stay the same. Half-open: [start, until). */
export interface Episode {
  readonly factId: string;
  readonly kind: EpisodeKind;
  readonly rne: string;
  readonly start: CivilDate;
  readonly occurred: VagueDate;
  readonly particulars: EpisodeParticulars;
  /** Null when nobody named it: the return never does. */
  readonly homeName: string | null;
  readonly transitionId: string | null;
  readonly returnYear: number | null;
  /** Null when no end is recorded. */
  readonly end: EpisodeEnding | null;
  /** The first day it no longer holds: its recorded end or the next episode's beginning, whichever is earlier; null when it goes on. */
  readonly until: CivilDate | null;
}

const worked = new WeakMap<PlacementsState, readonly Episode[]>();

/** The episodes that stand, by first day. */
export function episodesOf(state: PlacementsState): readonly Episode[] {
  const known = worked.get(state);
  if (known !== undefined) return known;
  const ends = standing(state.ended);
  const begun = [...standing(state.begun).values()].sort(byDay);
  const episodes = begun.map((fact, at) => episodeFrom(fact, ends, begun[at + 1]));
  worked.set(state, episodes);
  return episodes;
}

const startOf = (fact: BegunFact): CivilDate => sortDay(fact.occurred);
const byDay = (a: BegunFact, b: BegunFact): number =>
  startOf(a) < startOf(b) || (startOf(a) === startOf(b) && a.factId < b.factId) ? -1 : 1;

function episodeFrom(fact: BegunFact, ends: ReadonlyMap<string, EndFact>, next: BegunFact | undefined): Episode {
  const start = startOf(fact);
  const end = endingOf(ends.get(episodeEndFactId(factDay(fact))));
  return {
    factId: fact.factId,
    kind: fact.kind,
    rne: fact.rne,
    start,
    occurred: fact.occurred,
    particulars: fact.particulars,
    homeName: fact.homeName ?? null,
    transitionId: fact.transitionId ?? null,
    returnYear: fact.returnYear,
    end,
    until: earliest(end?.day, next === undefined ? undefined : startOf(next)),
  };
}

// The end carries the day in the beginning's name, which stays the same when the beginning's date is put right.
const factDay = (fact: BegunFact): CivilDate => fact.factId.slice('episode:'.length) as CivilDate;

function endingOf(fact: EndFact | undefined): EpisodeEnding | null {
  if (fact === undefined) return null;
  const { factId, occurred, rec, reasonPlaceChange } = fact;
  return { factId, day: sortDay(occurred), occurred, rec, reasonPlaceChange, careGoesOn: careGoesOnAfter(rec) };
}

function earliest(a: CivilDate | undefined, b: CivilDate | undefined): CivilDate | null {
  if (a === undefined) return b ?? null;
  return b === undefined || a <= b ? a : b;
}

/** Whether a stretch [start, until) holds on a day. */
export const holdsOn = (
  stretch: { readonly start: CivilDate; readonly until: CivilDate | null },
  day: CivilDate,
): boolean => stretch.start <= day && (stretch.until === null || day < stretch.until);

/** The episode that holds on a day; undefined when none does. */
export const episodeOn = (state: PlacementsState, day: CivilDate): Episode | undefined =>
  episodesOf(state).findLast((episode) => holdsOn(episode, day));
