import { civilDate, onDay } from '#libs/domain/kernel';
import {
  episodeEndFactId,
  episodeFactId,
  type EpisodeParticulars,
  type PlacementsEvent,
} from '#libs/domain/placements';
import type { ProfileEvent } from '#libs/domain/profile';
import type { ReviewsEvent } from '#libs/domain/reviews';

type HomeTold = Partial<Pick<EpisodeParticulars, 'place' | 'provider' | 'legalStatus'>> & {
  readonly postcode?: string;
  readonly urn?: string;
};

function begun(day: string, rne: string, home: HomeTold) {
  const particulars: EpisodeParticulars = {
    legalStatus: home.legalStatus ?? 'C2',
    categoryOfNeed: 'N1',
    place: home.place ?? 'U6',
    provider: home.provider ?? 'PR1',
    homePostcode: null,
    placementPostcode: home.postcode ?? null,
    urn: home.urn ?? null,
  };
  return { factId: episodeFactId(civilDate(day)), occurred: onDay(civilDate(day)), rne, particulars, returnYear: null };
}

/** Known to the authority: local identifier, what they like to be called, date of birth. */
export const known = (localId: string, name: string, born: string): ProfileEvent[] => [
  { type: 'YoungPersonRegistered', data: { localId } },
  { type: 'PreferredNameRecorded', data: { name, toldBy: 'young-person' } },
  {
    type: 'ProfileFactRecorded',
    data: { factId: 'date-of-birth', fact: 'date-of-birth', value: { date: born }, occurred: null, returnYear: null },
  },
];

/** A period of care began. */
export const cameIntoCare = (day: string, home: HomeTold = {}): PlacementsEvent => ({
  type: 'BecameLookedAfter',
  data: begun(day, 'S', home),
});

/** Moved to another carer, from the placement that began on `from`. */
export const movedTo = (day: string, from: string, home: HomeTold = {}): PlacementsEvent[] => [
  {
    type: 'EpisodeEnded',
    data: {
      factId: episodeEndFactId(civilDate(from)),
      episode: episodeFactId(civilDate(from)),
      occurred: onDay(civilDate(day)),
      rec: 'X1',
      reasonPlaceChange: 'CARPL',
      returnYear: null,
    },
  },
  { type: 'CarerChanged', data: begun(day, 'P', home) },
];

/** A review of the care plan. */
export const reviewed = (day: string, participation = 'PN1'): ReviewsEvent => ({
  type: 'ReviewHeld',
  data: { factId: `review:${day}`, occurred: onDay(civilDate(day)), participation, returnYear: null },
});
