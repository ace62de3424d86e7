import { accept, acceptUnless, failing, type BaseFacts, type Decision, type Reason, type VagueDate } from '../kernel';
import type { AfterCareEvent } from './events';
import { aRecordIsPutRightWithAReason } from './rules/a-record-is-put-right-with-a-reason';
import { onlyWhatIsOnRecordIsTakenBack } from './rules/only-what-is-on-record-is-taken-back';
import { whatHappenedIsNotInTheFuture } from './rules/what-happened-is-not-in-the-future';
import { whatWasTakenBackIsRecordedAnew } from './rules/what-was-taken-back-is-recorded-anew';
import type { TakeBack } from './inputs';
import type { AfterCareFact, AfterCareState } from './state';

export type Decided = Decision<AfterCareEvent>;

/** What every record has: its id, when it occurred, and why it is put right when it is. */
interface Recordable {
  readonly recordId: string;
  readonly occurred: VagueDate;
  readonly correcting?: { readonly reason: string } | undefined;
}

/**
 * Records something under its id, or puts it right. Asking twice changes nothing; what is there is never overwritten
 * without a reason; what was taken back is recorded anew.
 */
export function recordFact(
  fact: AfterCareFact,
  state: AfterCareState,
  facts: BaseFacts,
  own: readonly (Reason | undefined)[],
): Decided {
  const data: Recordable = fact.data;
  const known = state.records[data.recordId];
  const takenBack = state.takenBack[data.recordId];
  if (known !== undefined && takenBack === undefined && saysTheSame(known.data, data)) return accept();
  const reasons = failing(
    whatWasTakenBackIsRecordedAnew(takenBack),
    takenBack === undefined ? aRecordIsPutRightWithAReason(known, fact.type, data.correcting) : undefined,
    whatHappenedIsNotInTheFuture(data.occurred, facts.today),
    ...own,
  );
  return acceptUnless(reasons, [fact]);
}

/** Whether what is asked is what stands already, whatever the reason given. Both come from one parser, in one order. */
const saysTheSame = (known: Recordable, asked: Recordable): boolean => plain(known) === plain(asked);

const plain = ({ correcting: _why, ...said }: Recordable): string =>
  JSON.stringify(Object.entries(said).sort(([a], [b]) => a.localeCompare(b)));

/** Takes back what was recorded by mistake. It stays in the record and counts no more. */
export function takeBack(input: TakeBack, state: AfterCareState): Decided {
  if (state.takenBack[input.recordId] !== undefined) return accept();
  const reasons = failing(onlyWhatIsOnRecordIsTakenBack(state.records[input.recordId]));
  return acceptUnless(reasons, [{ type: 'AfterCareRecordTakenBack', data: input }]);
}
