import { accept, acceptUnless, failing, sortDay, type BaseFacts, type CivilDate, type Decision } from '../../kernel';
import type { AllocateWorker, EndAllocation, RecordHandover } from './inputs';
import { sameDate } from '../dated';
import type { RelationshipsEvent } from '../events';
import { aHandOverIsOfAWorkerWhoLeft } from './rules/a-hand-over-is-of-a-worker-who-left';
import { aWorkerIsAllocatedOnceFromADay } from './rules/a-worker-is-allocated-once-from-a-day';
import { anAllocationIsOnRecordAndOpen } from './rules/an-allocation-is-on-record-and-open';
import { anEndDoesNotComeBeforeItsStart } from '../rules/an-end-does-not-come-before-its-start';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { RelationshipsState } from '../state';
import type { WorkerRole } from './state';

type Decided = Decision<RelationshipsEvent>;

/** What an allocation is called within one young person's record: one worker in a role begins on a day. */
export const allocationFactId = (role: WorkerRole, day: CivilDate): string => `allocation:${role}:${day}`;

/** What the end of an allocation is called. */
export const allocationEndFactId = (allocation: string): string => `${allocation}:end`;

/** A worker takes on a role; whoever had it until then ends on that day. */
export function allocateWorker(input: AllocateWorker, state: RelationshipsState, facts: BaseFacts): Decided {
  const { workerRef, role, reason, occurred } = input;
  const factId = allocationFactId(role, sortDay(occurred));
  if (state.allocations[factId]?.workerRef === workerRef) return accept();
  const reasons = failing(
    whatHappenedIsNotInTheFuture(occurred, facts.today),
    aWorkerIsAllocatedOnceFromADay({ factId, workerRef }, state),
  );
  const handedOver = Object.values(state.allocations).filter(
    (a) => a.role === role && a.ended === null && sortDay(a.from) < sortDay(occurred),
  );
  const ends = handedOver.map((a): RelationshipsEvent => endOf(a.factId, occurred));
  const begins: RelationshipsEvent = {
    type: 'WorkerAllocated',
    data: { factId, workerRef, role, reason, occurred, returnYear: null },
  };
  return acceptUnless(reasons, [...ends, begins]);
}

const endOf = (allocation: string, occurred: EndAllocation['occurred']): RelationshipsEvent => ({
  type: 'WorkerAllocationEnded',
  data: { factId: allocationEndFactId(allocation), allocation, occurred, returnYear: null },
});

/** A worker stops, and nobody has taken over yet. */
export function endAllocation(input: EndAllocation, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.allocations[input.allocation];
  const ended = known?.ended ?? null;
  if (ended !== null && sameDate(ended, input.occurred)) return accept();
  const reasons = failing(
    anAllocationIsOnRecordAndOpen(known),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    anEndDoesNotComeBeforeItsStart(known?.from ?? null, input.occurred),
  );
  return acceptUnless(reasons, [endOf(input.allocation, input.occurred)]);
}

/** Whether there was a goodbye, whether the next worker was met together with the one who left, whether there was a letter. */
export function recordHandover(input: RecordHandover, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.handovers[input.allocation];
  const { goodbye, metTogether, letter, words } = input;
  const same =
    known?.goodbye === goodbye && known.metTogether === metTogether && known.letter === letter && known.words === words;
  if (same) return accept();
  const reasons = failing(
    aHandOverIsOfAWorkerWhoLeft(state.allocations[input.allocation], facts.today),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'HandoverRecorded', data: input }]);
}
