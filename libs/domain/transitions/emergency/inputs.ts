import { z } from 'zod';
import { enterText, idSchema } from '../../kernel';
import { protectionInput } from '../input-fields';
import { PROTECTIONS } from '../vocabulary';

export const recordEmergencyAssessmentInput = z.object({
  transitionId: idSchema,
  conclusion: enterText('Say what follows: whether this home can be theirs, and what is done for each relationship'),
});
export type RecordEmergencyAssessment = z.infer<typeof recordEmergencyAssessmentInput>;

export const agreeEmergencyProtectionsInput = z.object({
  transitionId: idSchema,
  relationshipId: idSchema,
  /** All that is agreed for this relationship; none to take back what was. */
  protections: z.array(protectionInput).max(PROTECTIONS.length),
});
export type AgreeEmergencyProtections = z.infer<typeof agreeEmergencyProtectionsInput>;
