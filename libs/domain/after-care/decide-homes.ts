import type { BaseFacts, VagueDate } from '../kernel';
import { recordFact, type Decided } from './decide';
import type { AssessSuitability, EndActivity, EndHomeAfterCare, RecordActivity, RecordHomeAfterCare } from './inputs';
import { anEndIsOfSomethingThatGoesOn } from './rules/an-end-is-of-something-that-goes-on';
import { aSuitabilityIsOfAHomeOnRecord } from './rules/a-suitability-is-of-a-home-on-record';
import { oneBeginsOnADay } from './rules/one-begins-on-a-day';
import {
  someKindsOfHomeAreNeverSuitable,
  whyAHomeIsNotSuitableIsSaid,
} from './rules/why-a-home-is-not-suitable-is-said';
import { workAndEducationHaveHours } from './rules/work-and-education-have-hours';
import { recordsOf, type AfterCareState } from './state';

/** Where they live from a day on. */
export function recordHomeAfterCare(input: RecordHomeAfterCare, state: AfterCareState, facts: BaseFacts): Decided {
  const { kind, suitability, whySuitability } = input;
  const others = recordsOf(state, 'HomeAfterCareRecorded').map(({ data }) => data);
  return recordFact({ type: 'HomeAfterCareRecorded', data: input }, state, facts, [
    oneBeginsOnADay(others, input, 'home'),
    someKindsOfHomeAreNeverSuitable(kind, suitability),
    whyAHomeIsNotSuitableIsSaid(suitability, whySuitability, 'whySuitability'),
  ]);
}

/** Whether a home is suitable was looked at again. */
export function assessSuitability(input: AssessSuitability, state: AfterCareState, facts: BaseFacts): Decided {
  const home = recordsOf(state, 'HomeAfterCareRecorded').find(({ data }) => data.recordId === input.homeId)?.data;
  const { suitability, why } = input;
  return recordFact({ type: 'SuitabilityOfHomeAssessed', data: input }, state, facts, [
    aSuitabilityIsOfAHomeOnRecord(home, input.occurred),
    home && someKindsOfHomeAreNeverSuitable(home.kind, suitability),
    whyAHomeIsNotSuitableIsSaid(suitability, why, 'why'),
  ]);
}

/** They do not live there any more. */
export function endHomeAfterCare(input: EndHomeAfterCare, state: AfterCareState, facts: BaseFacts): Decided {
  const begun = recordsOf(state, 'HomeAfterCareRecorded').map(({ data }) => data);
  const ends = recordsOf(state, 'HomeAfterCareEnded').map(({ data }) => ({ ...data, of: data.homeId }));
  return recordFact({ type: 'HomeAfterCareEnded', data: input }, state, facts, [
    anEndIsOfSomethingThatGoesOn(whatEnds(begun, ends, input.homeId), input),
  ]);
}

/** What they mainly do from a day on. */
export function recordActivity(input: RecordActivity, state: AfterCareState, facts: BaseFacts): Decided {
  const others = recordsOf(state, 'ActivityAfterCareRecorded').map(({ data }) => data);
  return recordFact({ type: 'ActivityAfterCareRecorded', data: input }, state, facts, [
    oneBeginsOnADay(others, input, 'activity'),
    workAndEducationHaveHours(input.activity, input.hours),
  ]);
}

/** They do not do that any more. */
export function endActivity(input: EndActivity, state: AfterCareState, facts: BaseFacts): Decided {
  const begun = recordsOf(state, 'ActivityAfterCareRecorded').map(({ data }) => data);
  const ends = recordsOf(state, 'ActivityAfterCareEnded').map(({ data }) => ({ ...data, of: data.activityId }));
  return recordFact({ type: 'ActivityAfterCareEnded', data: input }, state, facts, [
    anEndIsOfSomethingThatGoesOn(whatEnds(begun, ends, input.activityId), input),
  ]);
}

function whatEnds(
  begun: readonly { readonly recordId: string; readonly occurred: VagueDate }[],
  ends: readonly { readonly recordId: string; readonly of: string }[],
  id: string,
): { readonly from: VagueDate; readonly endedBy: string | null } | undefined {
  const known = begun.find(({ recordId }) => recordId === id);
  if (known === undefined) return undefined;
  return { from: known.occurred, endedBy: ends.find(({ of }) => of === id)?.recordId ?? null };
}
