import { dayInWords, onDay, standing, type CivilDate, type VagueDate } from '../kernel';
import { changeKindOf, type ChangeKind } from './changes';
import { legalStatusInWords, needInWords, placeInWords, reasonEndedInWords, reasonMovedInWords } from './codes';
import { episodesOf, type Episode } from './episodes';
import { missingSpells } from './spells';
import type { PlacementsState } from './state';

/** One line of the story of a young person's care, in plain words. */
export interface TimelineEntry {
  /** The day to sort by. */
  readonly day: CivilDate;
  readonly occurred: VagueDate;
  readonly kind:
    'came-into-care' | 'moved' | 'same-carers' | 'legal-status' | 'away' | 'back' | 'left-care' | 'ended' | 'missing';
  readonly words: string;
  /** What else is known, in words; null when nothing is. */
  readonly detail: string | null;
  readonly factId: string;
}

/** The story of where the young person has lived, by day. */
export function timelineOfCare(state: PlacementsState): readonly TimelineEntry[] {
  const episodes = episodesOf(state);
  const entries = episodes.flatMap((episode, at) => {
    const begun = begunEntry(episode, episodes.slice(0, at));
    const ended = endEntry(episode, episodes[at + 1]);
    return ended === null ? [begun] : [begun, ended];
  });
  return [...entries, ...missingEntries(state)].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

function begunEntry(episode: Episode, before: readonly Episode[]): TimelineEntry {
  const { factId, occurred, start } = episode;
  const base = { day: start, occurred, factId };
  if (episode.rne === 'S') {
    const { categoryOfNeed } = episode.particulars;
    return { ...base, kind: 'came-into-care', words: 'Came into care', detail: detailOf(episode, [`because of: ${needInWords(categoryOfNeed)}`]) }; // prettier-ignore
  }
  const change = changeKindOf(episode, before);
  const why = before.at(-1)?.end?.reasonPlaceChange ?? null;
  return { ...base, ...saidAs(episode, change, why === null ? [] : [`why: ${reasonMovedInWords(why)}`]) };
}

type Said = Pick<TimelineEntry, 'kind' | 'words' | 'detail'>;

function saidAs(episode: Episode, change: ChangeKind, why: readonly string[]): Said {
  const { place, legalStatus } = episode.particulars;
  switch (change) {
    case 'legal-status-only':
      return { kind: 'legal-status', words: `Legal status became: ${legalStatusInWords(legalStatus)}`, detail: 'Nobody moved' }; // prettier-ignore
    case 'temporary-absence':
      return { kind: 'away', words: `Away from home: ${placeInWords(place)}`, detail: null };
    case 'carer-change':
      return { kind: 'moved', words: 'Moved to a new home with new carers', detail: detailOf(episode, why) };
    case 'move-same-carer':
      return { kind: 'same-carers', words: 'New address or arrangement, same carers', detail: detailOf(episode, why) };
    case 'none':
      return { kind: 'back', words: 'Back home with the same carers', detail: null };
  }
}

function detailOf(episode: Episode, more: readonly string[]): string {
  const { place, legalStatus } = episode.particulars;
  const named = episode.homeName === null ? [] : [episode.homeName];
  return [...named, placeInWords(place), `legal status: ${legalStatusInWords(legalStatus)}`, ...more].join('; ');
}

/** An end that another episode follows the same day is told by that episode. */
function endEntry(episode: Episode, next: Episode | undefined): TimelineEntry | null {
  const { end } = episode;
  if (end === null) return null;
  const base = { day: end.day, occurred: end.occurred, factId: end.factId };
  if (end.careGoesOn === 'no') {
    return { ...base, kind: 'left-care', words: `Left care: ${reasonEndedInWords(end.rec)}`, detail: null };
  }
  if (next !== undefined && next.start <= end.day) return null;
  return { ...base, kind: 'ended', words: 'This stay ended', detail: 'What came next is not recorded' };
}

const MISSING = { M: 'Missing, nobody knew where', A: 'Away without permission, whereabouts known' } as const;

function missingEntries(state: PlacementsState): TimelineEntry[] {
  const facts = standing(state.missing);
  return missingSpells(state).map(({ factId, kind, start, until }) => ({
    day: start,
    occurred: facts.get(factId)?.occurred ?? onDay(start),
    kind: 'missing',
    words: MISSING[kind],
    detail: until === null ? 'No end is recorded' : `Until ${dayInWords(until)}`,
    factId,
  }));
}
