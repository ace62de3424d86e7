import { sortDay, type CivilDate } from '../kernel';
import { begunBy, inForceOn } from './dated';
import type {
  Allocation,
  Closeness,
  ContactAgreement,
  Relationship,
  RelationshipsState,
  Restriction,
  RoleSpell,
  Support,
  Whereabouts,
  WorkerRole,
} from './state';

/** Every relationship on record, in the order of recording. */
export const allRelationships = (state: RelationshipsState): readonly Relationship[] =>
  Object.values(state.relationships);

/** The role somebody had on a day. One is always known, because nobody is recorded without a role. */
export function roleOn(relationship: Relationship, day: CivilDate): RoleSpell {
  const spell = inForceOn(relationship.roles, day) ?? relationship.roles[0];
  if (spell === undefined) throw new Error('a relationship without a role was folded');
  return spell;
}

/** How close somebody was on a day in one view; undefined when that view was not given. */
export const closenessOn = (
  relationship: Relationship,
  day: CivilDate,
  view: Closeness['view'],
): Closeness | undefined =>
  inForceOn(
    relationship.closeness.filter((c) => c.view === view),
    day,
  );

/** Where somebody lived on a day: undefined is not recorded; a null postcode is "nobody knows". */
export const whereaboutsOn = (relationship: Relationship, day: CivilDate): Whereabouts | undefined =>
  inForceOn(relationship.whereabouts, day);

/** The contact agreed on a day; undefined when none was. */
export const agreementOn = (relationship: Relationship, day: CivilDate): ContactAgreement | undefined =>
  inForceOn(relationship.contactAgreements, day);

/** Whether an agreement is a plan: a named responsible adult and a first date, or it counts as none (research/domain 4.5). */
export const isCompletePlan = (agreement: ContactAgreement | undefined): boolean =>
  agreement !== undefined && agreement.responsible !== null && agreement.firstOn !== null;

/** What kept a relationship alive on a day. Supports that end at an age are judged by who knows the birthday. */
export const supportsOn = (relationship: Relationship, day: CivilDate): readonly Support[] =>
  relationship.supports.filter(
    (support) =>
      begunBy(support.from, day) &&
      (support.ended === null || sortDay(support.ended.on) > day) &&
      (support.endsOn === null || support.endsOn > day),
  );

/** Restrictions in force on a day. */
export const restrictionsOn = (relationship: Relationship, day: CivilDate): readonly Restriction[] =>
  relationship.restrictions.filter(
    (restriction) =>
      begunBy(restriction.from, day) && (restriction.lifted === null || sortDay(restriction.lifted.on) > day),
  );

/** Whether the relationship had begun by a day; one whose beginning nobody knows counts as begun. */
export const hadBegun = (relationship: Relationship, day: CivilDate): boolean => begunBy(relationship.since, day);

/** Whether the relationship had ended by a day. */
export const hadEnded = (relationship: Relationship, day: CivilDate): boolean =>
  relationship.standing.kind === 'ended' && sortDay(relationship.standing.on) <= day;

/** Ended or restricted for safety: never scored, never shared (design section 5). */
export const isHeldBackForSafety = (relationship: Relationship, day: CivilDate): boolean =>
  (hadEnded(relationship, day) && relationship.standing.kind === 'ended' && relationship.standing.how === 'safety') ||
  restrictionsOn(relationship, day).some((restriction) => restriction.reasonClass === 'safety');

/**
 * Whether a relationship may be shown. Workers see restricted relationships and why; what is shared outside (the young
 * person's page, a copy for somebody else) leaves out those held back for safety and those whose information is barred.
 */
export const isVisible = (relationship: Relationship, day: CivilDate, audience: 'workers' | 'shared'): boolean =>
  audience === 'workers' ||
  (!isHeldBackForSafety(relationship, day) &&
    restrictionsOn(relationship, day).every((restriction) => restriction.kind !== 'information-barred'));

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
