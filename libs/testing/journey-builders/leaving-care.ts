import type { LeavingCareEvent } from '#libs/domain/leaving-care';
import { civilDate, onDay } from '#libs/domain/kernel';
import { episodeEndFactId, episodeFactId, type PlacementsEvent } from '#libs/domain/placements';
import { idOf } from './ids';

/** One stay as a return gives it. `named` is the first day it was first said to have, where that was put right since. */
export interface Stay {
  readonly until?: string;
  readonly rec?: string;
  readonly rne?: string;
  readonly status?: string;
  readonly place?: string;
  readonly named?: string;
}

const KINDS = { S: 'BecameLookedAfter', L: 'LegalStatusChanged', T: 'PlacementChangedSameCarer' } as const;

/** A stay in care from a day, and its end where it has one. */
export function stayed(from: string, { until, rec = 'E4A', named = from, ...stay }: Stay = {}): PlacementsEvent[] {
  const begun = begunAs(from, named, stay);
  return until === undefined ? [begun] : [begun, leftCare(named, until, rec)];
}

function begunAs(from: string, named: string, { rne = 'S', status = 'C2', place = 'U6' }: Stay): PlacementsEvent {
  const particulars = {
    legalStatus: status, categoryOfNeed: 'N1', place, provider: 'PR1', homePostcode: null,
    placementPostcode: null, urn: null,
  }; // prettier-ignore
  const correcting = named === from ? {} : { correcting: { reason: 'The first return had another day' } };
  return {
    type: KINDS[rne as keyof typeof KINDS] ?? 'CarerChanged',
    data: {
      factId: episodeFactId(civilDate(named)), occurred: onDay(civilDate(from)), rne, particulars, returnYear: null, ...correcting,
    },
  }; // prettier-ignore
}

/** The end of the stay that began on a day. */
export const leftCare = (began: string, on: string, rec = 'E4A'): PlacementsEvent => ({
  type: rec.startsWith('E') ? 'CeasedLookedAfter' : 'EpisodeEnded',
  data: {
    factId: episodeEndFactId(civilDate(began)), episode: episodeFactId(civilDate(began)), occurred: onDay(civilDate(on)), rec,
    reasonPlaceChange: null, returnYear: null,
  },
}); // prettier-ignore

const factOf = (word: string, from: string) => ({ factId: idOf(`${word} ${from}`), knownFrom: null });
const dayOf = (until: string | undefined) => (until === undefined ? null : civilDate(until));

/** In care with another authority. */
export const careElsewhere = (
  from: string,
  until?: string,
  shortBreaks: 'yes' | 'no' | 'unknown' = 'no',
): LeavingCareEvent => ({
  type: 'CareElsewhereRecorded',
  data: {
    ...factOf('elsewhere', from),
    from: civilDate(from),
    until: dayOf(until),
    authority: 'Northshire',
    shortBreaks,
  },
});

/** Detained, or in hospital. */
export const heldIn = (stay: 'detained' | 'hospital', from: string, until?: string): LeavingCareEvent => ({
  type: 'DetainedOrInHospitalRecorded',
  data: { ...factOf(stay, from), from: civilDate(from), until: dayOf(until), stay },
});

/** Living with family, as agreed. */
export const withFamily = (from: string, until?: string): LeavingCareEvent => ({
  type: 'LivingWithFamilyAgreed',
  data: { ...factOf('family', from), from: civilDate(from), until: dayOf(until) },
});

/** Told us of education. */
export const toldOfEducation = (told: string, until?: string): LeavingCareEvent => ({
  type: 'EducationToldOf',
  data: { ...factOf('education', told), told: civilDate(told), until: dayOf(until) },
});

/** Asked for support after 21. */
export const askedForSupport = (asked: string, until?: string): LeavingCareEvent => ({
  type: 'SupportAskedFor',
  data: { ...factOf('asked', asked), asked: civilDate(asked), until: dayOf(until) },
});
