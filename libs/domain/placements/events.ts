// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { defineEvent, factIdSchema, shortText, vagueDateSchema, type EventOf } from '../kernel';

/**
 * An episode is the return's own unit (SSDA903): a stretch of care in which legal status and placement stay the same.
 * Its fact is called `episode:<first day>`, because a young person cannot begin two episodes on one day; its end is
 * `episode-end:<first day>`. Codes are kept as the return gives them: research/domain 3.3 says what they mean.
 */
const particulars = z.object({
  /** Legal status, LS. */
  legalStatus: z.string().max(4),
  /** Category of need, CIN. */
  categoryOfNeed: z.string().max(4),
  /** Kind of placement, PLACE. */
  place: z.string().max(4),
  /** PLACE_PROVIDER; empty when the return leaves it out. */
  provider: z.string().max(4),
  homePostcode: z.string().max(10).nullable(),
  placementPostcode: z.string().max(10).nullable(),
  urn: z.string().max(10).nullable(),
});

const begun = z.object({
  factId: factIdSchema,
  occurred: vagueDateSchema,
  /** The return's reason for a new episode, RNE: S, L, P, T, B or U. */
  rne: z.string().max(1),
  particulars,
  /** Year to 31 March of the return it came from; null when recorded by a worker. */
  returnYear: z.number().int().nullable(),
  /** Set when a move planned here brought it about. */
  transitionId: z.uuid().optional(),
  /** Name of the home or carers, when a worker recorded it: the return never says. */
  homeName: shortText.optional(),
  correcting: z.object({ reason: shortText }).optional(),
});
const personalOfBegun = {
  'particulars.homePostcode': 'young-person',
  'particulars.placementPostcode': 'young-person',
  homeName: 'third-party',
} as const;

/** A period of care began (RNE S). */
export const becameLookedAfter = defineEvent({
  type: 'BecameLookedAfter', version: 1, context: 'placements', stream: 'journey',
  payload: begun, personal: personalOfBegun, upcast: {},
}); // prettier-ignore

/** The young person moved to another carer (RNE P, or B with a new legal status). */
export const carerChanged = defineEvent({
  type: 'CarerChanged', version: 1, context: 'placements', stream: 'journey',
  payload: begun, personal: personalOfBegun, upcast: {},
}); // prettier-ignore

/** The placement changed and the carer did not (RNE T, or U with a new legal status): nobody was lost. */
export const placementChangedSameCarer = defineEvent({
  type: 'PlacementChangedSameCarer', version: 1, context: 'placements', stream: 'journey',
  payload: begun, personal: personalOfBegun, upcast: {},
}); // prettier-ignore

/** Only the legal status changed (RNE L): nobody moved. */
export const legalStatusChanged = defineEvent({
  type: 'LegalStatusChanged', version: 1, context: 'placements', stream: 'journey',
  payload: begun, personal: personalOfBegun, upcast: {},
}); // prettier-ignore

/**
 * A temporary absence began (PLACE T0 to T4, whatever the RNE but S and L): nested in the real placement, not a move. A
 * period of care that begins with one is still a beginning (RNE S), and a legal status that changes during one is still that (L).
 */
export const temporaryAbsenceStarted = defineEvent({
  type: 'TemporaryAbsenceStarted', version: 1, context: 'placements', stream: 'journey',
  payload: begun, personal: personalOfBegun, upcast: {},
}); // prettier-ignore

const ended = z.object({
  factId: factIdSchema,
  /** The episode that ended. */
  episode: factIdSchema,
  occurred: vagueDateSchema,
  /** REC as the return gives it: X1 when another episode follows. */
  rec: z.string().max(4),
  /** REASON_PLACE_CHANGE, for the placement that is ending; null when the return gives none. */
  reasonPlaceChange: z.string().max(6).nullable(),
  returnYear: z.number().int().nullable(),
  transitionId: z.uuid().optional(),
  correcting: z.object({ reason: shortText }).optional(),
});

/** An episode ended and care goes on (REC X1), or nobody said why it ended (REC blank or not a code): then it is not known. */
export const episodeEnded = defineEvent({
  type: 'EpisodeEnded', version: 1, context: 'placements', stream: 'journey', payload: ended, personal: {}, upcast: {},
}); // prettier-ignore

/** The period of care ended (any REC that begins with E). */
export const ceasedLookedAfter = defineEvent({
  type: 'CeasedLookedAfter', version: 1, context: 'placements', stream: 'journey', payload: ended, personal: {}, upcast: {},
}); // prettier-ignore

/** Went missing (M) or away without authorisation (A). */
export const missingStarted = defineEvent({
  type: 'MissingStarted', version: 1, context: 'placements', stream: 'journey',
  payload: z.object({
    factId: factIdSchema, occurred: vagueDateSchema, kind: z.enum(['M', 'A']),
    returnYear: z.number().int().nullable(), correcting: z.object({ reason: shortText }).optional(),
  }),
  personal: {}, upcast: {},
}); // prettier-ignore

export const missingEnded = defineEvent({
  type: 'MissingEnded', version: 1, context: 'placements', stream: 'journey',
  payload: z.object({
    factId: factIdSchema, missing: factIdSchema, occurred: vagueDateSchema,
    returnYear: z.number().int().nullable(), correcting: z.object({ reason: shortText }).optional(),
  }),
  personal: {}, upcast: {},
}); // prettier-ignore

export const placementsEvents = [
  becameLookedAfter, carerChanged, placementChangedSameCarer, legalStatusChanged, temporaryAbsenceStarted,
  episodeEnded, ceasedLookedAfter, missingStarted, missingEnded,
] as const; // prettier-ignore
export type PlacementsEvent = EventOf<(typeof placementsEvents)[number]>;
export type EpisodeParticulars = z.infer<typeof particulars>;
export type EpisodeBegun = z.infer<typeof begun>;
export type EpisodeEnd = z.infer<typeof ended>;
