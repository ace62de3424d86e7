// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { civilDateSchema, defineEvent, vagueDateSchema, type EventOf } from '../kernel';
import {
  AGE_MAX, AREAS, HOME_NAME_MAX, OFFERS_MAX, PLACES_MAX, REFERENCE_MAX, SEXES_TAKEN, WEEKLY_COST_MAX,
} from './vocabulary'; // prettier-ignore

const base = { version: 1, context: 'homes', stream: 'home', upcast: {} } as const;

/** What a list says of a home that changes seldom. */
export const homeDetails = z.object({
  /** The authority's own reference for the home, the same in every list. */
  reference: z.string().trim().min(1).max(REFERENCE_MAX),
  name: z.string().trim().min(1).max(HOME_NAME_MAX),
  /** Who runs it, by name. */
  provider: z.string().trim().min(1).max(HOME_NAME_MAX),
  /** PLACE_PROVIDER; empty when not stated. */
  providerCode: z.string().max(4),
  /** PLACE, the kind of home. */
  place: z.string().max(4),
  /** Ofsted's number; of a foster home its agency's. */
  urn: z.string().max(10).nullable(),
  postcode: z.string().max(10).nullable(),
  area: z.enum(AREAS),
  /** Whole years, both included; null when not stated. */
  ages: z.object({ from: z.number().int().min(0).max(AGE_MAX), to: z.number().int().min(0).max(AGE_MAX) }).nullable(),
  sexes: z.enum(SEXES_TAKEN),
  /** Places in all; null when not stated. */
  capacity: z.number().int().min(1).max(PLACES_MAX).nullable(),
  /** What it offers, in its own words. */
  offers: z.string().trim().min(1).max(OFFERS_MAX).nullable(),
});
export type HomeDetails = z.infer<typeof homeDetails>;

// The household of a foster carer is the carer's own affair.
const personalDetails = {
  'details.reference': 'third-party',
  'details.name': 'third-party',
  'details.postcode': 'third-party',
  'details.offers': 'third-party',
} as const;

// `occurred` is the day on which it was stated to be so.
const stated = z.object({ details: homeDetails, occurred: vagueDateSchema });

/** A home came onto the authority's list, or came back onto it after it had closed. */
export const homeListed = defineEvent({ ...base, type: 'HomeListed', payload: stated, personal: personalDetails });

/** A later list says something else of the home: it changed, or it was wrong before. */
export const homeDetailsStated = defineEvent({
  ...base, type: 'HomeDetailsStated', payload: stated, personal: personalDetails,
}); // prettier-ignore

/** How many places were free, as stated on a day. */
export const vacanciesStated = defineEvent({
  ...base,
  type: 'VacanciesStated',
  payload: z.object({
    /** Null when the list does not say. */
    placesFree: z.number().int().min(0).max(PLACES_MAX).nullable(),
    /** First day on which one is free; null when it is free already, or nobody said. */
    freeFrom: civilDateSchema.nullable(),
    /** Pounds a week; null when not stated. */
    weeklyCost: z.number().min(0).max(WEEKLY_COST_MAX).nullable(),
    occurred: vagueDateSchema,
  }),
  personal: {},
});

/** A home takes nobody any more. */
export const homeClosed = defineEvent({
  ...base,
  type: 'HomeClosed',
  payload: z.object({ occurred: vagueDateSchema, reason: z.string().trim().min(1).max(OFFERS_MAX).nullable() }),
  personal: { reason: 'third-party' },
});

export const homesEvents = [homeListed, homeDetailsStated, vacanciesStated, homeClosed] as const;
export type HomesEvent = EventOf<(typeof homesEvents)[number]>;
