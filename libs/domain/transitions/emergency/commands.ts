import { defineCommand } from '../../kernel';
import { emergencyLens, transitionsLens } from '../lenses';
import { agreeEmergencyProtections, recordEmergencyAssessment } from './decide';
import { agreeEmergencyProtectionsInput, recordEmergencyAssessmentInput } from './inputs';

/** What can be recorded of an emergency move in this context; that it happened is recorded in `journey`. */
export const emergencyCommands = [
  defineCommand({
    name: 'AgreeEmergencyProtections',
    stream: 'journey',
    input: agreeEmergencyProtectionsInput,
    lens: emergencyLens,
    decide: agreeEmergencyProtections,
  }),
  defineCommand({
    name: 'RecordEmergencyAssessment',
    stream: 'journey',
    input: recordEmergencyAssessmentInput,
    lens: transitionsLens,
    decide: recordEmergencyAssessment,
  }),
] as const;
