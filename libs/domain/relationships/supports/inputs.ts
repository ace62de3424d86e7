import { z } from 'zod';
import { choose, civilDateSchema, enterShort, idSchema } from '../../kernel';
import { occurred, reason, relationshipId } from '../input-fields';
import { SUPPORT_KINDS } from '../vocabulary';

export const support = z.object({
  supportId: idSchema,
  kind: choose(SUPPORT_KINDS, 'Choose what keeps the relationship alive'),
  detail: enterShort('Say what it is, for example the name of the school'),
  endsAtAge: z.number().nullable().default(null),
  endsOn: civilDateSchema.nullable().default(null),
});

export const recordSupportInput = support.extend({ relationshipId, occurred });

export const endSupportInput = z.object({ supportId: idSchema, relationshipId, reason, occurred });

export type RecordSupport = z.infer<typeof recordSupportInput>;
export type EndSupport = z.infer<typeof endSupportInput>;
