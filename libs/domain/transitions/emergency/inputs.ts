import { z } from 'zod';
import { enterText, idSchema } from '../../kernel';

export const recordEmergencyAssessmentInput = z.object({
  transitionId: idSchema,
  conclusion: enterText('Say what follows: whether this home can be theirs, and what is done for each relationship'),
});
export type RecordEmergencyAssessment = z.infer<typeof recordEmergencyAssessmentInput>;
