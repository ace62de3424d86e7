import type { PersonWhoMatters } from '../relationships';
import type { NetworkOnDay } from './network';

/** What something was on one map and is on the other. */
export interface FromTo<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** Somebody who is on both maps, and what differs; null where nothing does. At least one of the three does. */
export interface ChangedPerson {
  readonly before: PersonWhoMatters;
  readonly after: PersonWhoMatters;
  /** The young person's own ring; null on either side is "not placed". A worker's view is no move. */
  readonly ring: FromTo<number | null> | null;
  readonly state: FromTo<PersonWhoMatters['state']> | null;
  readonly role: FromTo<PersonWhoMatters['role']> | null;
}

/** Two maps of the same young person. Everybody on either of them is in exactly one list. JSON-serialisable. */
export interface NetworkComparison {
  /** Only on the second map, in its order. */
  readonly came: readonly PersonWhoMatters[];
  /** Only on the first map, in its order. */
  readonly went: readonly PersonWhoMatters[];
  /** On both, in the order of the second. */
  readonly changed: readonly ChangedPerson[];
  readonly same: readonly PersonWhoMatters[];
}

/**
 * What differs between two maps. Of two days it says what happened between them; of one day as known at two moments it says what
 * was learnt late, for then nothing happened in between but writing down.
 */
export function compareNetworks(a: NetworkOnDay, b: NetworkOnDay): NetworkComparison {
  const before = byId(a);
  const after = byId(b);
  const both = b.people.flatMap((person) => {
    const earlier = before.get(person.relationshipId);
    return earlier === undefined ? [] : [{ earlier, person, change: changeOf(earlier, person) }];
  });
  return {
    came: b.people.filter(({ relationshipId }) => !before.has(relationshipId)),
    went: a.people.filter(({ relationshipId }) => !after.has(relationshipId)),
    changed: both.flatMap(({ change }) => (change === undefined ? [] : [change])),
    same: both.flatMap(({ person, change }) => (change === undefined ? [person] : [])),
  };
}

const byId = ({ people }: NetworkOnDay): ReadonlyMap<string, PersonWhoMatters> =>
  new Map(people.map((person) => [person.relationshipId, person]));

function changeOf(before: PersonWhoMatters, after: PersonWhoMatters): ChangedPerson | undefined {
  const ring = fromTo(before.ring, after.ring);
  const state = fromTo(before.state, after.state);
  const role = fromTo(before.role, after.role);
  return ring === null && state === null && role === null ? undefined : { before, after, ring, state, role };
}

const fromTo = <Value>(from: Value, to: Value): FromTo<Value> | null => (from === to ? null : { from, to });
