// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { defineEvent, freeText, idSchema, shortText, vagueDateSchema } from '../../kernel';
import { RELATIONSHIP_ROLES, TOLD_BY } from '../vocabulary';

const journey = { version: 1, context: 'relationships', stream: 'journey', upcast: {} } as const;
const relationshipId = idSchema;

/** Somebody matters to the young person: who, in what role, since when, and who says so. */
export const relationshipRecorded = defineEvent({
  ...journey,
  type: 'RelationshipRecorded',
  payload: z.object({
    relationshipId,
    personName: shortText,
    role: z.enum(RELATIONSHIP_ROLES),
    /** Since when they have known each other; null is "not known". */
    occurred: vagueDateSchema.nullable(),
    toldBy: z.enum(TOLD_BY),
    /** Whom they work for in that role, and which provider runs the home; left out is "not recorded". */
    employer: shortText.optional(),
    provider: shortText.optional(),
    /** In the young person's own words, if they gave any. */
    ownWords: freeText.optional(),
  }),
  personal: { personName: 'third-party', ownWords: 'child-voice' },
});

/** The details of a relationship were put right. */
export const relationshipCorrected = defineEvent({
  ...journey,
  type: 'RelationshipCorrected',
  payload: z.object({
    relationshipId,
    personName: shortText,
    role: z.enum(RELATIONSHIP_ROLES),
    occurred: vagueDateSchema.nullable(),
    reason: shortText,
  }),
  personal: { personName: 'third-party' },
});

/** A role began or ended; the relationship goes on (a former key worker is the same relationship). */
export const roleChanged = defineEvent({
  ...journey,
  type: 'RoleChanged',
  payload: z.object({
    relationshipId,
    role: z.enum(RELATIONSHIP_ROLES),
    employer: shortText.nullable(),
    /** Who runs the home or service they work in; left out is "not recorded". */
    provider: shortText.optional(),
    reason: shortText,
    occurred: vagueDateSchema,
  }),
  personal: {},
});

/** Where somebody lives, by postcode: null when it is known that nobody knows. */
export const whereaboutsRecorded = defineEvent({
  ...journey,
  type: 'WhereaboutsRecorded',
  payload: z.object({ relationshipId, postcode: z.string().max(10).nullable(), occurred: vagueDateSchema }),
  personal: { postcode: 'third-party' },
});

/**
 * Two records are of one person: everything recorded of `mergedId` belongs to `keptId` from now on. Before this was
 * recorded they were two, and a replay shows two.
 */
export const relationshipsMerged = defineEvent({
  ...journey,
  type: 'RelationshipsMerged',
  payload: z.object({ keptId: relationshipId, mergedId: relationshipId, reason: shortText }),
  personal: {},
});

/** They were two people after all. */
export const relationshipsMergeUndone = defineEvent({
  ...journey,
  type: 'RelationshipsMergeUndone',
  payload: z.object({ keptId: relationshipId, mergedId: relationshipId, reason: shortText }),
  personal: {},
});

export const personEvents = [
  relationshipRecorded, relationshipCorrected, roleChanged, whereaboutsRecorded, relationshipsMerged,
  relationshipsMergeUndone,
] as const; // prettier-ignore
