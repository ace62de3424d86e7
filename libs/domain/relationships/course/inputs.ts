import { z } from 'zod';
import { choose, freeText, yesNoUnknown } from '../../kernel';
import { occurred, relationshipId } from '../input-fields';
import { ENDINGS } from '../vocabulary';

export const endRelationshipInput = z.object({
  relationshipId,
  how: choose(ENDINGS, 'Choose how it ended'),
  reason: freeText.optional(),
  goodbye: yesNoUnknown.optional(),
  occurred,
});

export type EndRelationship = z.infer<typeof endRelationshipInput>;
