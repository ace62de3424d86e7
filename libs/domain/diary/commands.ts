import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent } from '../kernel';
import * as decide from './decide';
import * as visits from './decide-visits';
import * as inputs from './inputs';
import { diaryLens, type DiaryState } from './state';
import { visitsLens, type VisitsState } from './visits';

type Decide<Input, State> = (input: Input, state: State, facts: BaseFacts) => Decision<DomainEvent>;
const row = <Input>(name: string, input: z.ZodType<Input>, decideIt: Decide<Input, DiaryState>) =>
  defineCommand({ name, stream: 'journey', input, lens: diaryLens, decide: decideIt });
const ofVisits = <Input>(name: string, input: z.ZodType<Input>, decideIt: Decide<Input, VisitsState>) =>
  defineCommand({ name, stream: 'contactLog', input, lens: visitsLens, decide: decideIt });

/** What can be asked about the diary of duties, one row a command. */
export const diaryCommands = [
  ofVisits('RecordVisit', inputs.recordVisitInput, visits.recordVisit),
  ofVisits('CorrectVisit', inputs.correctVisitInput, visits.correctVisit),
  ofVisits('TakeBackVisit', inputs.takeBackVisitInput, visits.takeBackVisit),
  row('RecordVisitAskedFor', inputs.recordVisitAskedForInput, decide.recordsA('VisitAskedFor')),
  row('RecordPlacementPlan', inputs.recordPlacementPlanInput, decide.recordsA('PlacementPlanMade')),
  row('RecordAreaNotice', inputs.recordAreaNoticeInput, decide.recordsA('AreaNoticeGiven')),
  row('RecordPlacementTerms', inputs.recordPlacementTermsInput, decide.recordsA('PlacementTermsRecorded')),
  row('RecordCarersApproval', inputs.recordCarersApprovalInput, decide.recordsA('CarersApprovalRecorded')),
  row('RecordStayingConversation', inputs.recordStayingConversationInput, decide.recordStayingConversation),
  row('TakeBackDiaryRecord', inputs.takeBackDiaryRecordInput, decide.takeBackDiaryRecord),
  row('WaiveDuty', inputs.waiveDutyInput, decide.waiveDuty),
  row('EndDutyWaiver', inputs.endDutyWaiverInput, decide.endDutyWaiver),
] as const;
