import {
  accept, acceptUnless, failing, type BaseFacts, type CivilDate, type Decision, type Reason, type VagueDate,
} from '../kernel'; // prettier-ignore
import type { DiaryJourneyEvent } from './events';
import type { EndDutyWaiver, RecordStayingConversation, TakeBackDiaryRecord, WaiveDuty } from './inputs';
import { aConversationAsksSomebody } from './rules/a-conversation-asks-somebody';
import { aWaiverEndsWithinAYear } from './rules/a-waiver-ends-within-a-year';
import { itIsKnownToTheDay } from './rules/it-is-known-to-the-day';
import { onlyWhatStandsIsChanged } from './rules/only-what-stands-is-changed';
import { whatIsRecordedHasHappened } from './rules/what-is-recorded-has-happened';
import type { DiaryRecordEvent, DiaryState } from './state';

type Decided = Decision<DiaryJourneyEvent>;

/** Dated to a day that has been. */
export const datedReasons = (occurred: VagueDate, today: CivilDate): readonly Reason[] =>
  failing(whatIsRecordedHasHappened(occurred, today), itIsKnownToTheDay(occurred));

/** Records one thing for the diary; asked again, it changes nothing. */
function record(event: DiaryRecordEvent, state: DiaryState, facts: BaseFacts, more: readonly Reason[] = []): Decided {
  if (state.records[event.data.recordId] !== undefined) return accept();
  return acceptUnless([...datedReasons(event.data.occurred, facts.today), ...more], [event]);
}

type Simple = Exclude<DiaryRecordEvent['type'], 'StayingConversationHeld'>;

/** The decision for what needs nothing but a day that has been. */
export const recordsA =
  <T extends Simple>(type: T) =>
  (input: Extract<DiaryRecordEvent, { type: T }>['data'], state: DiaryState, facts: BaseFacts): Decided =>
    record({ type, data: input } as DiaryRecordEvent, state, facts);

/** Staying Put or Staying Close was talked about. */
export const recordStayingConversation = (
  input: RecordStayingConversation,
  state: DiaryState,
  facts: BaseFacts,
): Decided =>
  record({ type: 'StayingConversationHeld', data: input }, state, facts, failing(aConversationAsksSomebody(input)));

/** Takes back what was recorded by mistake. */
export function takeBackDiaryRecord(input: TakeBackDiaryRecord, state: DiaryState): Decided {
  if (state.takenBack[input.recordId] !== undefined) return accept();
  const reasons = failing(onlyWhatStandsIsChanged(state.records[input.recordId], 'recordId'));
  return acceptUnless(reasons, [{ type: 'DiaryRecordTakenBack', data: input }]);
}

/** A duty is not asked for until a day. */
export function waiveDuty(input: WaiveDuty, state: DiaryState, { today }: BaseFacts): Decided {
  if (state.waivers[input.waiverId] !== undefined) return accept();
  const reasons = failing(aWaiverEndsWithinAYear(input, today));
  return acceptUnless(reasons, [{ type: 'DutyWaived', data: input }]);
}

/** A waiver ends before its last day. */
export function endDutyWaiver(input: EndDutyWaiver, state: DiaryState): Decided {
  const known = state.waivers[input.waiverId];
  if (known !== undefined && known.ended !== null) return accept();
  return acceptUnless(failing(onlyWhatStandsIsChanged(known, 'waiverId')), [{ type: 'DutyWaiverEnded', data: input }]);
}
