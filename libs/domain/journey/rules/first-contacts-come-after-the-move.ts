import type { CivilDate, Reason } from '../../kernel';
import type { FirstContact } from '../../transitions';

interface Moved {
  /** The day they moved. */
  readonly on: CivilDate;
  readonly firstContacts: readonly FirstContact[] | null;
}

/** The first contact after a move is with somebody on record, and not before the day of the move. Source: research/product 4.4, 13. */
export function firstContactsComeAfterTheMove(
  { on, firstContacts }: Moved,
  onRecord: Readonly<Record<string, true>>,
): readonly Reason[] {
  return (firstContacts ?? []).flatMap(({ relationshipId, on: first }, place) => {
    const field = `firstContacts.${place}`;
    if (onRecord[relationshipId] === undefined) {
      const message = 'This person is not recorded among the people who matter';
      return [{ code: 'person-not-on-record', message, field }];
    }
    if (first === null || first >= on) return [];
    return [
      { code: 'first-contact-before-move', message: 'The first contact cannot be before the day they moved', field },
    ];
  });
}
