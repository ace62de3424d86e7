import type { CivilDate } from '../kernel';
import { episodesOf, type Episode } from './episodes';
import { isReturnFromAbsence } from './rules/coming-back-from-an-absence-is-not-a-move';
import { isTemporaryAbsence } from './rules/a-stay-coded-t-is-a-temporary-absence';
import type { PlacementsState } from './state';

/** How the beginning of an episode counts for stability: each counts exactly once. */
export type ChangeKind = 'carer-change' | 'move-same-carer' | 'legal-status-only' | 'temporary-absence' | 'none';

export interface Stability {
  readonly carerChanges: number;
  readonly movesSameCarer: number;
  readonly legalStatusOnly: number;
  readonly temporaryAbsences: number;
}

/** A day on which the people who look after the young person changed. */
export interface CarerChange {
  readonly day: CivilDate;
  readonly factId: string;
  /** The episode that ended, if one is recorded just before. */
  readonly from: Episode | null;
  readonly to: Episode;
  /** REASON_PLACE_CHANGE of the placement that ended; null when not given. */
  readonly reason: string | null;
}

/**
 * Works out how each episode's beginning counts. In this order: RNE L moved nobody; PLACE T0 to T4 is a temporary
 * absence; RNE P and B changed the carer unless they bring the young person back from an absence (rule 383); RNE T and U
 * moved with the same carer; RNE S is a beginning. So a plain count of the return's own codes agrees.
 */
export function changeKindOf(episode: Episode, before: readonly Episode[]): ChangeKind {
  const { rne, particulars } = episode;
  if (rne === 'L') return 'legal-status-only';
  if (isTemporaryAbsence(particulars.place)) return 'temporary-absence';
  if (rne === 'P' || rne === 'B') return isReturnFromAbsence(episode, before) ? 'none' : 'carer-change';
  return rne === 'T' || rne === 'U' ? 'move-same-carer' : 'none';
}

const COUNTED: Readonly<Record<Exclude<ChangeKind, 'none'>, keyof Stability>> = {
  'carer-change': 'carerChanges',
  'move-same-carer': 'movesSameCarer',
  'legal-status-only': 'legalStatusOnly',
  'temporary-absence': 'temporaryAbsences',
};

/** Counts over every episode on record. */
export function stabilityOf(state: PlacementsState): Stability {
  const counts = { carerChanges: 0, movesSameCarer: 0, legalStatusOnly: 0, temporaryAbsences: 0 };
  const episodes = episodesOf(state);
  for (const [at, episode] of episodes.entries()) {
    const kind = changeKindOf(episode, episodes.slice(0, at));
    if (kind !== 'none') counts[COUNTED[kind]] += 1;
  }
  return counts;
}

/** Every change of carer on record, by day. */
export function carerChanges(state: PlacementsState): readonly CarerChange[] {
  const episodes = episodesOf(state);
  const changes: CarerChange[] = [];
  for (const [at, episode] of episodes.entries()) {
    if (changeKindOf(episode, episodes.slice(0, at)) !== 'carer-change') continue;
    const from = episodes[at - 1] ?? null;
    const reason = from?.end?.reasonPlaceChange ?? null;
    changes.push({ day: episode.start, factId: episode.factId, from, to: episode, reason });
  }
  return changes;
}

/** Changes of carer from `from` up to but not including `to`. */
export const carerChangesBetween = (state: PlacementsState, from: CivilDate, to: CivilDate): readonly CarerChange[] =>
  carerChanges(state).filter(({ day }) => from <= day && day < to);
