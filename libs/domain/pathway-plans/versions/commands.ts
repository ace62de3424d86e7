import { defineCommand } from '../../kernel';
import { planLens } from '../lenses';
import { recordPlanReview } from './decide';
import { recordPlanReviewInput } from './inputs';

/** What can be asked of a version without naming anybody. Making one, and agreeing to one, is asked in `journey/plan`. */
export const versionsCommands = [
  defineCommand({
    name: 'RecordPlanReview',
    stream: 'journey',
    input: recordPlanReviewInput,
    lens: planLens,
    decide: recordPlanReview,
  }),
] as const;
