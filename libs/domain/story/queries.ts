import { hasBegunBy, sortDay, type CivilDate } from '../kernel';
import type { Entry, Sharing, StoryState } from './state';
import { ABOUT } from './vocabulary';

/** What stood on a day, in the order of a sheet: strengths first, what somebody has to know last. */
export function entriesOn(state: StoryState, day: CivilDate): readonly Entry[] {
  const standing = Object.entries(state.entries).flatMap(([entryId, said]) => {
    const taken = state.withdrawnEntries[entryId];
    const entry = said.findLast(({ from }) => hasBegunBy(from, day));
    return entry === undefined || (taken !== undefined && sortDay(taken.on) <= day) ? [] : [entry];
  });
  return standing.sort((a, b) => ABOUT.indexOf(a.about) - ABOUT.indexOf(b.about) || a.revision - b.revision);
}

/** Whether a sharing may be read on a day, and if not, why. */
export type SharingOnDay = 'open' | 'not-yet' | 'ended' | 'withdrawn';

export function sharingOn(sharing: Sharing, day: CivilDate): SharingOnDay {
  if (!hasBegunBy(sharing.from, day)) return 'not-yet';
  if (sharing.withdrawn !== null && sortDay(sharing.withdrawn.on) <= day) return 'withdrawn';
  return sharing.until !== null && sharing.until < day ? 'ended' : 'open';
}

/** Every sharing agreed, the newest first. */
export const sharingsOf = (state: StoryState): readonly Sharing[] =>
  Object.values(state.sharings).sort((a, b) => b.revision - a.revision);
