import { daysBetween, earlier, later, type CivilDate, type YesNoUnknown } from '../kernel';
import { episodeOn, episodesOf, type Episode } from './episodes';
import type { PlacementsState } from './state';

/** An unbroken period of being looked after. Half-open: [start, until). */
export interface PeriodOfCare {
  readonly start: CivilDate;
  /** False when the first episode we have is not the beginning (RNE S): it began on that day or earlier. */
  readonly startIsCertain: boolean;
  /** The day care ended; null when it goes on, as far as is recorded. */
  readonly until: CivilDate | null;
  /** REC that ended it; null when it goes on or when only a new beginning shows that it ended. */
  readonly rec: string | null;
  readonly episodes: readonly Episode[];
}

/** Periods of care, by first day. A new one begins at RNE S or after an end that ends care. */
export function periodsOfCare(state: PlacementsState): readonly PeriodOfCare[] {
  const groups: Episode[][] = [];
  for (const episode of episodesOf(state)) {
    const current = groups.at(-1);
    if (current === undefined || beginsAnew(episode, current.at(-1))) groups.push([episode]);
    else current.push(episode);
  }
  return groups.map((episodes, at) => periodFrom(episodes, groups[at + 1]?.[0]));
}

const beginsAnew = (episode: Episode, last: Episode | undefined): boolean =>
  episode.rne === 'S' || last?.end?.careGoesOn === 'no';

function periodFrom(episodes: readonly Episode[], next: Episode | undefined): PeriodOfCare {
  const first = episodes[0] as Episode;
  const last = episodes.at(-1) as Episode;
  const base = { start: first.start, startIsCertain: first.rne === 'S', episodes };
  if (last.end?.careGoesOn !== 'no') return { ...base, until: next?.start ?? null, rec: null };
  return { ...base, until: last.until, rec: last.end.rec };
}

/**
 * Whether the young person is looked after on a day. Unknown when nothing is recorded, before a first episode that was
 * not a beginning, and in a gap after an episode that said care goes on.
 */
export function inCareOn(state: PlacementsState, on: CivilDate): YesNoUnknown {
  if (episodeOn(state, on) !== undefined) return 'yes';
  const episodes = episodesOf(state);
  const last = episodes.findLast((episode) => episode.start <= on);
  if (last !== undefined) return last.end?.careGoesOn === 'no' ? 'no' : 'unknown';
  return episodes[0]?.rne === 'S' ? 'no' : 'unknown';
}

/**
 * Days looked after from `from` up to but not including `to`: the days some recorded episode holds, temporary absences
 * among them. Days in a gap that nobody accounts for are not counted.
 */
export function daysLookedAfter(state: PlacementsState, from: CivilDate, to: CivilDate): number {
  let days = 0;
  for (const { start, until } of episodesOf(state)) {
    days += Math.max(0, daysBetween(later(start, from), until === null ? to : earlier(until, to)));
  }
  return days;
}
