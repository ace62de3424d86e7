// OUTWARD-FACING: names in this file are known to other systems for ever.
import { z } from 'zod';
import type { EpisodeBegun } from '#libs/domain/placements';
import { day, happened, happenedFields, key, originFields, originOf, placeKind, placeKindOf } from './fields';
import type { Keys } from './keys';
import { outward } from './outward';

/** `move` is null where no move planned here brought it about. */
const begunFields = {
  placement: key,
  move: key.nullable(),
  ...happenedFields,
  ...originFields,
};
const begunAt = z.object({ ...begunFields, placeKind });

const began = (fact: EpisodeBegun, keys: Keys): z.input<z.ZodObject<typeof begunFields>> => ({
  placement: keys.of('placement', fact.factId),
  move: fact.transitionId === undefined ? null : keys.of('move', fact.transitionId),
  ...happened(fact.occurred),
  ...originOf(fact),
});

const beganAt = (fact: EpisodeBegun, keys: Keys): z.input<typeof begunAt> => ({
  ...began(fact, keys),
  placeKind: placeKindOf(fact.particulars.place),
});

const absence = { absence: key, ...happenedFields, ...originFields };

export const placementMessages = [
  outward('BecameLookedAfter', {
    name: 'care-started',
    means: 'A period of care began',
    major: 1,
    data: begunAt,
    pick: beganAt,
  }),
  outward('CarerChanged', {
    name: 'placement-started',
    means: 'They moved to another carer',
    major: 1,
    data: begunAt,
    pick: beganAt,
  }),
  outward('PlacementChangedSameCarer', {
    name: 'placement-changed',
    means: 'Their placement changed and their carer did not',
    major: 1,
    data: begunAt,
    pick: beganAt,
  }),
  // That it changed, never to what: some statuses are orders of a criminal court.
  outward('LegalStatusChanged', {
    name: 'legal-status-changed',
    means: 'The right by which they are looked after changed; they did not move',
    major: 1,
    data: z.object(begunFields),
    pick: began,
  }),
  // That it ended, never why: adoption, custody and death are among the reasons.
  outward('CeasedLookedAfter', {
    name: 'care-ended',
    means: 'The period of care ended',
    major: 1,
    data: z.object({ placement: key, ...happenedFields, ...originFields }),
    pick: (fact, keys) => ({
      placement: keys.of('placement', fact.episode),
      ...happened(fact.occurred),
      ...originOf(fact),
    }),
  }),
  outward('PlacementExtended', {
    name: 'placement-extended',
    means: 'A placement that was to end goes on until another day',
    major: 1,
    data: z.object({ until: day, previousUntil: day.nullable(), ...happenedFields }),
    pick: ({ until, previousUntil, occurred }) => ({ until, previousUntil, ...happened(occurred) }),
  }),
  outward('MissingStarted', {
    name: 'missing-started',
    means: 'They went missing, or away without authorisation',
    major: 1,
    data: z.object({ ...absence, kind: z.enum(['missing', 'away-without-authorisation']) }),
    pick: (fact, keys) => ({
      absence: keys.of('absence', fact.factId),
      ...happened(fact.occurred),
      ...originOf(fact),
      kind: fact.kind === 'M' ? ('missing' as const) : ('away-without-authorisation' as const),
    }),
  }),
  outward('MissingEnded', {
    name: 'missing-ended',
    means: 'They are back',
    major: 1,
    data: z.object(absence),
    pick: (fact, keys) => ({
      absence: keys.of('absence', fact.missing),
      ...happened(fact.occurred),
      ...originOf(fact),
    }),
  }),
] as const;
