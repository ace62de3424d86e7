import { addDays, birthdayAt, type CivilDate } from '../kernel';
import { isCompletePlan, supportsOn, type ContactAgreement, type Relationship, type Support } from '../relationships';
import type { SupportFacts } from '../transitions/assessment';

/** What keeps the relationship going today: recorded, not ended, and not past the age at which it ends. */
export function supportsOf(
  relationship: Relationship,
  born: CivilDate | null,
  on: CivilDate,
): readonly SupportFacts[] | 'not-recorded' {
  if (relationship.supports.length === 0) return 'not-recorded';
  return supportsOn(relationship, on)
    .filter((support) => !endsByAge(support, born, on))
    .map(({ supportId, kind, detail, endsAtAge }) => ({
      id: supportId,
      kind,
      label: detail,
      ...(endsAtAge === null ? {} : { endsAtAge }),
    }));
}

const endsByAge = ({ endsAtAge }: Support, born: CivilDate | null, day: CivilDate): boolean =>
  endsAtAge !== null && born !== null && birthdayAt(born, endsAtAge) <= day;

/** The day on which a support ends, where that is known: its own date or the birthday. */
export function supportEndsOn(support: Support, born: CivilDate | null): CivilDate | null {
  const birthday = support.endsAtAge !== null && born !== null ? birthdayAt(born, support.endsAtAge) : null;
  if (support.endsOn === null) return birthday;
  return birthday === null || support.endsOn < birthday ? support.endsOn : birthday;
}

/** Whether what was agreed still holds once they have moved: a named adult, and a first date within a fortnight after the move. */
export function isPlanForAfter(agreed: ContactAgreement | null, moveOn: CivilDate | null, today: CivilDate): boolean {
  if (agreed === null || moveOn !== null) return isCompletePlan(agreed ?? undefined, moveOn ?? undefined);
  return isCompletePlan(agreed) && agreed.firstOn !== null && agreed.firstOn > today;
}

/** Endings within so many days after a day: supports that end by date or birthday, each counted once. */
export function supportsEndingSoon(
  relationships: readonly Relationship[],
  born: CivilDate | null,
  { on, days }: { readonly on: CivilDate; readonly days: number },
): number {
  const until = addDays(on, days);
  const ending = relationships.flatMap((relationship) =>
    supportsOn(relationship, on).filter((support) => {
      const ends = supportEndsOn(support, born);
      return ends !== null && ends > on && ends <= until;
    }),
  );
  return new Set(ending.map((support) => support.supportId)).size;
}
