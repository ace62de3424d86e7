import { defineCommand } from '../../kernel';
import { transitionsLens } from '../lenses';
import { recordEmergencyAssessment } from './decide';
import { recordEmergencyAssessmentInput } from './inputs';

/** What can be recorded of an emergency move in this context; that it happened is recorded in `journey`. */
export const emergencyCommands = [
  defineCommand({
    name: 'RecordEmergencyAssessment',
    stream: 'journey',
    input: recordEmergencyAssessmentInput,
    lens: transitionsLens,
    decide: recordEmergencyAssessment,
  }),
] as const;
