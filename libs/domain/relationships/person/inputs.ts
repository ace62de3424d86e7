import { z } from 'zod';
import { choose, enterShort, freeText, postcodeSchema, shortText, vagueDateSchema } from '../../kernel';
import { occurred, reason, relationshipId } from '../input-fields';
import { support } from '../supports/inputs';
import { RELATIONSHIP_ROLES, TOLD_BY } from '../vocabulary';

const role = choose(RELATIONSHIP_ROLES, 'Choose who they are to the young person');
const personName = enterShort('Enter their name');
const postcode = postcodeSchema.nullable();

export const addPersonWhoMattersInput = z.object({
  relationshipId,
  personName,
  role,
  /** Whom they work for, and who runs the home or service, where they are there for work. */
  employer: shortText.optional(),
  provider: shortText.optional(),
  /** Since when they have known each other; null is "not known". */
  since: vagueDateSchema.nullable(),
  toldBy: choose(TOLD_BY, 'Choose who told you'),
  /** The young person's own ring, 1 to 4, if they placed this person. */
  ring: z.number().nullable().optional(),
  /** Left out: not recorded. Null: nobody knows. */
  postcode: postcode.optional(),
  supports: z.array(support).max(20).default([]),
  ownWords: freeText.optional(),
  /** Since when ring, postcode and supports hold; today when left out. */
  asOf: vagueDateSchema.optional(),
  /** Yes, this is somebody else with the same name. */
  confirmDuplicate: z.boolean().default(false),
});

export const correctRelationshipInput = z.object({
  relationshipId,
  personName,
  role,
  since: vagueDateSchema.nullable(),
  reason,
});

export const changeRoleInput = z.object({
  relationshipId,
  role,
  employer: shortText.nullable().default(null),
  provider: shortText.optional(),
  reason,
  occurred,
});

export const recordWhereaboutsInput = z.object({ relationshipId, postcode, occurred });

/** Two records of one person, and why that is known; the same to take them apart again. */
export const mergeRelationshipsInput = z.object({ keptId: relationshipId, mergedId: relationshipId, reason });

export type MergeRelationships = z.infer<typeof mergeRelationshipsInput>;
export type AddPersonWhoMatters = z.infer<typeof addPersonWhoMattersInput>;
export type CorrectRelationship = z.infer<typeof correctRelationshipInput>;
export type ChangeRole = z.infer<typeof changeRoleInput>;
export type RecordWhereabouts = z.infer<typeof recordWhereaboutsInput>;
