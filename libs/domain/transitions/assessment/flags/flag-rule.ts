import type { Network, PreparedHome, PreparedPerson } from '../prepared';
import type { Flag, Group, RelationshipAssessment } from '../result';

/** What a flag looks at: one option, and what it does to everybody who may be scored. */
export interface FlagContext {
  readonly network: Network;
  readonly home: PreparedHome;
  /** Everybody who is scored, beside their group. Nobody who is restricted for safety is among them. */
  readonly people: readonly { readonly person: PreparedPerson; readonly group: Group }[];
}

/** One reason to stop and think before a move is agreed; null when it does not apply. */
export type FlagRule = (context: FlagContext) => Flag | null;

export function flagContext(
  network: Network,
  home: PreparedHome,
  relationships: readonly RelationshipAssessment[],
): FlagContext {
  const groups = new Map(relationships.map(({ relationshipId, group }) => [relationshipId, group]));
  const people = network.people.map((person) => ({ person, group: groups.get(person.facts.id) ?? 'kept' }));
  return { network, home, people };
}

/** In the first or second ring, by the young person's own view. */
export const isClose = ({ facts: { ring } }: PreparedPerson): boolean =>
  ring !== 'unknown' && ring.saidBy === 'young-person' && ring.value <= 2;

/** Whether the young person has been asked how close somebody is. */
export const isRated = ({ facts: { ring } }: PreparedPerson): boolean =>
  ring !== 'unknown' && ring.saidBy === 'young-person';

export const namesOf = (people: readonly PreparedPerson[]): readonly string[] => people.map(({ facts }) => facts.name);
export const idsOf = (people: readonly PreparedPerson[]): readonly string[] => people.map(({ facts }) => facts.id);
