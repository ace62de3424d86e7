import type { CivilDate, Reason } from '../../../kernel';
import { isClosedToSharing, keptIdOf, type RelationshipsState } from '../../../relationships';

/** Only somebody on record is asked after them, and nobody who must not be told where they are. */
export function whoMayBeAskedIsAmongThePeopleWhoMatter(
  id: string,
  people: RelationshipsState,
  day: CivilDate,
): Reason | undefined {
  const known = people.relationships[keptIdOf(people.mergedInto, id)];
  if (known === undefined) {
    return {
      code: 'no-such-relationship',
      message: 'This person is not recorded among the people who matter',
      field: 'people',
    };
  }
  if (!isClosedToSharing(known, day)) return undefined;
  const message = `${known.personName} cannot be asked: contact with them, or telling them anything, is not permitted`;
  return { code: 'contact-restricted', message, field: 'people' };
}
