import { defineCommand } from '../kernel';
import { arrangeReview, callOffReview, recordReviewHeld, takeBackReview } from './decide';
import { recordRelationshipsReviewed } from './decide-agenda';
import { followUpReviewDecision, makeReviewDecision, takeBackReviewDecision } from './decide-decisions';
import { recordWordsAtReview, takeBackWordsAtReview } from './decide-words';
import * as inputs from './inputs';
import { agendaLens, decisionsLens, meetingLens, wordsLens } from './lenses';

const meeting = { stream: 'journey', lens: meetingLens } as const;
const agenda = { stream: 'journey', lens: agendaLens } as const;
const decisions = { stream: 'journey', lens: decisionsLens } as const;
const words = { stream: 'journey', lens: wordsLens } as const;

/** What can be asked about reviews, one row a command. Holding one, and its agenda, need `AgendaFacts`. */
export const reviewsCommands = [
  defineCommand({ ...meeting, name: 'ArrangeReview', input: inputs.arrangeReviewInput, decide: arrangeReview }),
  defineCommand({ ...meeting, name: 'CallOffReview', input: inputs.callOffReviewInput, decide: callOffReview }),
  defineCommand({
    ...meeting,
    name: 'RecordReviewHeld',
    input: inputs.recordReviewHeldInput,
    decide: recordReviewHeld,
  }),
  defineCommand({ ...meeting, name: 'TakeBackReview', input: inputs.takeBackReviewInput, decide: takeBackReview }),
  defineCommand({
    ...agenda,
    name: 'RecordRelationshipsReviewed',
    input: inputs.recordRelationshipsReviewedInput,
    decide: recordRelationshipsReviewed,
  }),
  defineCommand({
    ...decisions,
    name: 'MakeReviewDecision',
    input: inputs.makeReviewDecisionInput,
    decide: makeReviewDecision,
  }),
  defineCommand({
    ...decisions,
    name: 'FollowUpReviewDecision',
    input: inputs.followUpReviewDecisionInput,
    decide: followUpReviewDecision,
  }),
  defineCommand({
    ...decisions,
    name: 'TakeBackReviewDecision',
    input: inputs.takeBackReviewDecisionInput,
    decide: takeBackReviewDecision,
  }),
  defineCommand({
    ...words,
    name: 'RecordWordsAtReview',
    input: inputs.recordWordsAtReviewInput,
    decide: recordWordsAtReview,
  }),
  defineCommand({
    ...words,
    name: 'TakeBackWordsAtReview',
    input: inputs.takeBackWordsAtReviewInput,
    decide: takeBackWordsAtReview,
  }),
] as const;
