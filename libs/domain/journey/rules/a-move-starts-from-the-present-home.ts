import { dayInWords, type CivilDate, type Reason } from '../../kernel';
import { episodeOn, episodesOf, type PlacementsState } from '../../placements';

/**
 * Somebody moves from where they live: a placement must be on record that began before the day and that nothing has
 * followed. A placement recorded as beginning that very day (by a return, say) is the move itself.
 */
export function aMoveStartsFromThePresentHome(placements: PlacementsState, on: CivilDate): Reason | undefined {
  const last = episodesOf(placements).at(-1);
  if (last === undefined) {
    return { code: 'not-in-care', message: 'No placement is on record to move from', field: 'on' };
  }
  if (on < last.start) {
    const message = `The day of the move cannot be before the present placement began, on ${dayInWords(last.start)}`;
    return { code: 'before-present-placement', message, field: 'on' };
  }
  if (episodeOn(placements, on) !== undefined) return undefined;
  return { code: 'not-in-care', message: 'No placement is on record for that day', field: 'on' };
}
