import type { Reason } from '../../../kernel';
import type { RelationshipsState } from '../../state';
import type { RelationshipRole } from '../../vocabulary';

const fold = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');

/** Two people can share a name and a role, so this asks rather than forbids: `confirmDuplicate` answers it. */
export function aPersonIsNotRecordedTwice(
  person: { readonly personName: string; readonly role: RelationshipRole; readonly confirmDuplicate: boolean },
  state: RelationshipsState,
): Reason | undefined {
  if (person.confirmDuplicate) return undefined;
  const same = Object.values(state.relationships).some(
    (known) => fold(known.personName) === fold(person.personName) && known.roles.some((r) => r.role === person.role),
  );
  if (!same) return undefined;
  const message = `${person.personName.trim()} is already recorded in this role. If this is somebody else with the same name, say so`;
  return { code: 'already-recorded', message, field: 'confirmDuplicate' };
}
