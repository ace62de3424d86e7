import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent } from '../../kernel';
import { assessmentLens } from '../lenses';
import type { PathwayPlansState } from '../state';
import * as decide from './decide';
import * as inputs from './inputs';

type Decide<Input> = (input: Input, state: PathwayPlansState, facts: BaseFacts) => Decision<DomainEvent>;

const assessing = <Input>(name: string, input: z.ZodType<Input>, decision: Decide<Input>) =>
  defineCommand({ name, stream: 'journey', input, lens: assessmentLens, decide: decision });

/** What can be asked about an assessment of needs. */
export const assessmentCommands = [
  assessing('StartNeedsAssessment', inputs.startNeedsAssessmentInput, decide.startNeedsAssessment),
  assessing('RecordAssessmentView', inputs.recordAssessmentViewInput, decide.recordAssessmentView),
  assessing('RecordAssessmentInformation', inputs.recordAssessmentInformationInput, decide.recordAssessmentInformation),
  assessing('RecordAssessmentDeliberation', inputs.recordAssessmentDeliberationInput, decide.recordAssessmentDeliberation),
  assessing('RecordAssessmentResult', inputs.recordAssessmentResultInput, decide.recordAssessmentResult),
  assessing('CompleteNeedsAssessment', inputs.completeNeedsAssessmentInput, decide.completeNeedsAssessment),
] as const; // prettier-ignore
