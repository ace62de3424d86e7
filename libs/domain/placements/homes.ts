import type { CivilDate } from '../kernel';
import { episodesOf, holdsOn, type Episode } from './episodes';
import { inCareOn } from './periods';
import { isReturnFromAbsence } from './rules/coming-back-from-an-absence-is-not-a-move';
import { isTemporaryAbsence } from './rules/a-stay-coded-t-is-a-temporary-absence';
import type { PlacementsState } from './state';

/** A home with its carers: it goes on through changes of legal status, temporary absences and moves with the same carers. */
export interface Home {
  /** The day this carer or home began, however often the legal status changed since. */
  readonly since: CivilDate;
  /** False when the first episode we have already was at this home: it began on that day or earlier. */
  readonly sinceIsCertain: boolean;
  /** The day life at this address began; later than `since` when the carers moved house. */
  readonly addressSince: CivilDate;
  /** PLACE, the kind of home; codes.ts has the words. */
  readonly place: string;
  /** PLACE_PROVIDER; empty when the return leaves it out. */
  readonly provider: string;
  /** Where the home is; null when not recorded. */
  readonly postcode: string | null;
  /** Where the young person came into care from; null when not recorded. */
  readonly homePostcode: string | null;
  readonly urn: string | null;
  /** Name of the home or carers; null when nobody recorded it: the return never does. */
  readonly homeName: string | null;
}

/** A stay away from home that is not a move. */
export interface Absence {
  readonly since: CivilDate;
  readonly place: string;
  readonly postcode: string | null;
}

/** Where a young person lives on a day. */
export type HomeOn =
  | (Home & { readonly inCare: 'yes'; readonly legalStatus: string; readonly absence: Absence | null })
  | { readonly inCare: 'no' | 'unknown' };

interface Situation {
  readonly home: Home;
  readonly absence: Absence | null;
}

/** The home and the absence, if any, that go with each episode, in order. */
export function situationsOf(state: PlacementsState): readonly (Situation & { readonly episode: Episode })[] {
  const found: (Situation & { readonly episode: Episode })[] = [];
  const before: Episode[] = [];
  for (const episode of episodesOf(state)) {
    found.push({ ...situationAt(episode, before, found.at(-1)), episode });
    before.push(episode);
  }
  return found;
}

function situationAt(episode: Episode, before: readonly Episode[], last: Situation | undefined): Situation {
  if (isTemporaryAbsence(episode.particulars.place)) return awayAt(episode, last);
  const goesOn = last !== undefined && staysWithCarer(episode, before);
  if (!goesOn) return { home: homeBegunAt(episode), absence: null };
  // An absence before any known home leaves nothing to come back to.
  const from = isTemporaryAbsence(last.home.place) ? homeBegunAt(episode) : last.home;
  return { home: homeGoingOn(from, episode), absence: null };
}

const SAME_CARER = ['L', 'T', 'U'];

function staysWithCarer(episode: Episode, before: readonly Episode[]): boolean {
  if (episode.rne === 'S' || before.at(-1)?.end?.careGoesOn === 'no') return false;
  return SAME_CARER.includes(episode.rne) || isReturnFromAbsence(episode, before);
}

function awayAt(episode: Episode, last: Situation | undefined): Situation {
  const { place, placementPostcode } = episode.particulars;
  const going = episode.rne === 'L' ? (last?.absence ?? null) : null;
  const absence = { since: going?.since ?? episode.start, place, postcode: placementPostcode };
  const known = last !== undefined && episode.rne !== 'S';
  return { home: known ? last.home : { ...homeBegunAt(episode), sinceIsCertain: false }, absence };
}

function homeBegunAt(episode: Episode): Home {
  const { place, provider, placementPostcode, homePostcode, urn } = episode.particulars;
  const sinceIsCertain = ['S', 'P', 'B'].includes(episode.rne);
  const { start, homeName } = episode;
  const where = { place, provider, postcode: placementPostcode, homePostcode, urn, homeName };
  return { since: start, sinceIsCertain, addressSince: start, ...where };
}

function homeGoingOn(home: Home, episode: Episode): Home {
  const { place, provider, placementPostcode, homePostcode, urn } = episode.particulars;
  const moved = episode.rne === 'T' || episode.rne === 'U';
  return {
    since: home.since,
    sinceIsCertain: home.sinceIsCertain,
    addressSince: moved ? episode.start : home.addressSince,
    place,
    provider,
    postcode: placementPostcode,
    homePostcode,
    urn,
    homeName: episode.homeName ?? home.homeName,
  };
}

/** Where the young person lives on a day, since when, and whether they are away from it for a while. */
export function homeOn(state: PlacementsState, on: CivilDate): HomeOn {
  const found = situationsOf(state).findLast(({ episode }) => holdsOn(episode, on));
  if (found === undefined) {
    const inCare = inCareOn(state, on);
    return { inCare: inCare === 'no' ? 'no' : 'unknown' };
  }
  const { home, absence, episode } = found;
  return { inCare: 'yes', ...home, legalStatus: episode.particulars.legalStatus, absence };
}
