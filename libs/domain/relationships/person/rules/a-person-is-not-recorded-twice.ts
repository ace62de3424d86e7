import type { Reason } from '../../../kernel';
import type { RelationshipsState } from '../../state';
import { likelyTheSameName } from '../same-name';

/**
 * Two people can share a name, and one person can have several roles, so this asks rather than forbids:
 * `confirmDuplicate` answers it.
 */
export function aPersonIsNotRecordedTwice(
  person: { readonly personName: string; readonly confirmDuplicate: boolean },
  state: RelationshipsState,
): Reason | undefined {
  if (person.confirmDuplicate) return undefined;
  const same = Object.values(state.relationships).find((known) =>
    likelyTheSameName(known.personName, person.personName),
  );
  if (same === undefined) return undefined;
  const message = `${same.personName} is already recorded. A new role is a change to that person, not another person. If this is somebody else with the same name, say so`;
  return { code: 'already-recorded', message, field: 'confirmDuplicate' };
}
