import { sortDay, type VagueDate } from '../../kernel';
import type { ContactLogState } from '../contact/contact-log';
import type { Relationship, RelationshipsState } from '../state';
import { likelyTheSameName } from './same-name';

/** Which record stands for this one: itself, or the one it was merged into, however many steps away. */
export function keptIdOf(mergedInto: RelationshipsState['mergedInto'], relationshipId: string): string {
  const seen = new Set<string>();
  let id = relationshipId;
  for (let next = mergedInto[id]; next !== undefined && !seen.has(next); next = mergedInto[id]) {
    seen.add(next);
    id = next;
  }
  return id;
}

const byRevision = <T extends { readonly revision: number }>(a: readonly T[], b: readonly T[]): readonly T[] =>
  [...a, ...b].sort((x, y) => x.revision - y.revision);

/** Since when: the earlier of two, and a day that is known before one that is not. */
function earlierSince(a: VagueDate | null, b: VagueDate | null): VagueDate | null {
  if (a === null || b === null) return a ?? b;
  return sortDay(b) < sortDay(a) ? b : a;
}

/** Two records of one person as one: the kept one's name and standing, and everything recorded of either. */
const together = (kept: Relationship, merged: Relationship): Relationship => ({
  ...kept,
  ownWords: kept.ownWords ?? merged.ownWords,
  since: earlierSince(kept.since, merged.since),
  roles: byRevision(kept.roles, merged.roles),
  closeness: byRevision(kept.closeness, merged.closeness),
  descriptions: byRevision(kept.descriptions, merged.descriptions),
  wishes: byRevision(kept.wishes, merged.wishes),
  lovingAndLasting: byRevision(kept.lovingAndLasting, merged.lovingAndLasting),
  whereabouts: byRevision(kept.whereabouts, merged.whereabouts),
  supports: byRevision(kept.supports, merged.supports),
  contactAgreements: byRevision(kept.contactAgreements, merged.contactAgreements),
  restrictions: byRevision(kept.restrictions, merged.restrictions),
  ruptures: byRevision(kept.ruptures, merged.ruptures),
  repairs: byRevision(kept.repairs, merged.repairs),
  pauses: byRevision(kept.pauses, merged.pauses),
  bonds: byRevision(kept.bonds, merged.bonds),
  reunionPlans: byRevision(kept.reunionPlans, merged.reunionPlans),
});

/** The people with each person once, whatever number of records there are of them. */
export function mergedPeople(state: RelationshipsState): RelationshipsState {
  if (Object.keys(state.mergedInto).length === 0) return state;
  const relationships: Record<string, Relationship> = {};
  for (const relationship of Object.values(state.relationships)) {
    const keptId = keptIdOf(state.mergedInto, relationship.relationshipId);
    const kept = relationships[keptId] ?? state.relationships[keptId];
    if (kept === undefined || keptId === relationship.relationshipId) relationships[keptId] ??= relationship;
    else relationships[keptId] = together(kept, relationship);
  }
  const linkPersons = state.linkPersons.map((link) => ({
    ...link,
    relationshipId: keptIdOf(state.mergedInto, link.relationshipId),
  }));
  return { ...state, relationships, linkPersons };
}

/** The contact log with everything recorded of one person under the record that stands for them. */
export function mergedContact(log: ContactLogState, mergedInto: RelationshipsState['mergedInto']): ContactLogState {
  if (Object.keys(mergedInto).length === 0) return log;
  const moved = <T>(lists: Readonly<Record<string, readonly T[]>>, order: (a: T, b: T) => number) => {
    const result: Record<string, readonly T[]> = {};
    for (const [id, list] of Object.entries(lists)) {
      const keptId = keptIdOf(mergedInto, id);
      result[keptId] = [...(result[keptId] ?? []), ...list].sort(order);
    }
    return result;
  };
  return {
    entries: moved(log.entries, (a, b) => sortDay(a.occurred).localeCompare(sortDay(b.occurred))),
    noContact: moved(log.noContact, (a, b) => a.revision - b.revision),
    withdrawn: moved(log.withdrawn, (a, b) => a.revision - b.revision),
  };
}

/** Pairs of records that may be of one person, for somebody to look at: likely the same name. */
export function possibleDuplicates(state: RelationshipsState): readonly (readonly [Relationship, Relationship])[] {
  const people = Object.values(mergedPeople(state).relationships);
  return people.flatMap((one, index) =>
    people
      .slice(index + 1)
      .flatMap((other) => (likelyTheSameName(one.personName, other.personName) ? [[one, other] as const] : [])),
  );
}
