import { sortDay, type CivilDate, type VagueDate } from '../../../kernel';
import { episodeEndFactId } from '../../../placements';
import type { Question } from '../claims';
import type { KnownFact } from '../known-facts';

/**
 * An episode still open on 31 March is carried over into the next year's return with the same first day. One that an
 * earlier return left open and a later one does not name has ended or was forgotten: the return does not say which, so
 * nothing is ended and somebody is asked. Source: SSDA903 validation rules 502 and 503, in every collection year we read.
 */
export function openEpisodesLeftOut(facts: ReadonlyMap<string, KnownFact>, year: number): readonly Question[] {
  const last = lastEpisode(facts);
  if (last === undefined || last.known.year === null || last.known.year >= year) return [];
  if (facts.has(episodeEndFactId(last.firstDay)) || last.day > `${year}-03-31`) return [];
  return [
    {
      code: 'open-episode-left-out',
      column: 'DECOM',
      wrong: `The episode that began on ${last.firstDay} was open in the return to 31 March ${last.known.year} and is not in this one; nothing was ended`,
      right: 'The episode again, with its end date if it has ended',
    },
  ];
}

function lastEpisode(
  facts: ReadonlyMap<string, KnownFact>,
): { readonly known: KnownFact; readonly day: CivilDate; readonly firstDay: CivilDate } | undefined {
  let last: { known: KnownFact; day: CivilDate; firstDay: CivilDate } | undefined;
  for (const known of facts.values()) {
    if (!known.factId.startsWith('episode:')) continue;
    const day = sortDay((known.said.data as unknown as { readonly occurred: VagueDate }).occurred);
    if (last === undefined || day > last.day) {
      last = { known, day, firstDay: known.factId.slice('episode:'.length) as CivilDate };
    }
  }
  return last;
}
