import type { Reason } from '../../../kernel';
import type { RelationshipsState } from '../../state';
import type { RelationshipRole } from '../../vocabulary';

// A father and a son may well share a name; these are the roles in which the same name is a slip of the form.
const MAY_SHARE_A_NAME: readonly RelationshipRole[] = ['mother', 'father', 'grandparent', 'aunt-or-uncle', 'cousin'];

const fold = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');

/** Checked by the name the young person likes to be called, where one is recorded. */
export function nobodyIsRelatedToThemselves(
  person: { readonly personName: string; readonly role: RelationshipRole; readonly confirmDuplicate: boolean },
  state: RelationshipsState,
): Reason | undefined {
  if (state.youngPersonName === null || person.confirmDuplicate || MAY_SHARE_A_NAME.includes(person.role)) {
    return undefined;
  }
  if (fold(state.youngPersonName) !== fold(person.personName)) return undefined;
  const message = 'This is the young person’s own name. If somebody else has the same name, say so';
  return { code: 'related-to-themselves', message, field: 'confirmDuplicate' };
}
