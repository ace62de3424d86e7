import { daysBetween, sortDay, type CivilDate } from '../../kernel';
import { begunBy, inForceOn } from '../dated';
import type { RelationshipsState } from '../state';
import type { Allocation, Handover, LinkPerson, WorkerRole } from './state';

/** The worker in a role on a day: the latest allocated who had not ended; undefined when none is recorded. */
export function workerOn(state: RelationshipsState, role: WorkerRole, day: CivilDate): Allocation | undefined {
  const there = Object.values(state.allocations).filter(
    (a) => a.role === role && (a.ended === null || sortDay(a.ended) > day),
  );
  return inForceOn(there, day);
}

/** How often another worker took over a role, from the day after `from` to `to`. The first allocation is not a change. */
export function workerChangesBetween(
  state: RelationshipsState,
  role: WorkerRole,
  from: CivilDate,
  to: CivilDate,
): readonly Allocation[] {
  const inOrder = Object.values(state.allocations)
    .filter((a) => a.role === role)
    .sort((a, b) => sortDay(a.from).localeCompare(sortDay(b.from)));
  return inOrder.filter((allocation, index) => {
    const before = inOrder[index - 1];
    const day = sortDay(allocation.from);
    return before !== undefined && before.workerRef !== allocation.workerRef && day > from && day <= to;
  });
}

/** One worker's time in a role, and how it went over to the next. */
export interface WorkerSpell {
  readonly allocation: Allocation;
  /** How it was handed over; null while it is not recorded. */
  readonly handover: Handover | null;
  /**
   * Days between the end and the next worker's beginning: above 0 nobody was there, below 0 the two overlapped. Null
   * when there is no next, or no end is recorded.
   */
  readonly daysToNext: number | null;
}

/** The workers a young person has had in a role by a day, the present one first. Source: research/domain 4.3. */
export function workersOver(state: RelationshipsState, role: WorkerRole, day: CivilDate): readonly WorkerSpell[] {
  const inOrder = Object.values(state.allocations)
    .filter((allocation) => allocation.role === role && begunBy(allocation.from, day))
    .sort((a, b) => sortDay(a.from).localeCompare(sortDay(b.from)));
  return inOrder
    .map((allocation, index) => {
      const next = inOrder[index + 1];
      const { ended } = allocation;
      return {
        allocation,
        handover: state.handovers[allocation.factId] ?? null,
        daysToNext: next === undefined || ended === null ? null : daysBetween(sortDay(ended), sortDay(next.from)),
      };
    })
    .reverse();
}

/** Whoever kept the others in touch with the young person on a day; undefined when nobody did. */
export const linkPersonOn = (state: RelationshipsState, day: CivilDate): LinkPerson | undefined =>
  state.linkPersons.findLast(
    (link) => begunBy(link.from, day) && (link.ended === null || sortDay(link.ended.on) > day),
  );

/** Whether somebody keeps the links: somebody, nobody since a day, or never anybody as far as is recorded. */
export type LinkHeld =
  | { readonly kind: 'held'; readonly by: LinkPerson }
  | { readonly kind: 'gap'; readonly since: CivilDate; readonly days: number; readonly before: LinkPerson }
  | { readonly kind: 'never' };

/** Who keeps the links on a day, and if nobody, since when. */
export function linkHeldOn(state: RelationshipsState, day: CivilDate): LinkHeld {
  const by = linkPersonOn(state, day);
  if (by !== undefined) return { kind: 'held', by };
  const past = state.linkPersons.filter(({ ended }) => ended !== null && sortDay(ended.on) <= day);
  const before = past.reduce<LinkPerson | undefined>(
    (latest, link) => (latest === undefined || endOf(link) >= endOf(latest) ? link : latest),
    undefined,
  );
  if (before === undefined || before.ended === null) return { kind: 'never' };
  const since = sortDay(before.ended.on);
  return { kind: 'gap', since, days: daysBetween(since, day), before };
}

const endOf = ({ ended }: LinkPerson): string => (ended === null ? '' : sortDay(ended.on));
