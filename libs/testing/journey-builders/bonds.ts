import { civilDate, onDay } from '#libs/domain/kernel';
import type { RelationshipsEvent } from '#libs/domain/relationships';
import { idOf } from './ids';

// Links between two records. `who` is a brother or sister on record; the link's id is `idOf(bond)`.

const day = (text: string) => onDay(civilDate(text));

/** A worker suggested that somebody on record is another young person. */
export const bondSuggested = (
  who: string,
  bond: string,
  otherYoungPersonId: string,
  on = '2026-01-05',
): RelationshipsEvent => ({
  type: 'BondSuggested',
  data: { bondId: idOf(bond), relationshipId: idOf(who), otherYoungPersonId, occurred: day(on) },
});

/** What the other record suggested was confirmed in this one. */
export const bondConfirmed = (
  who: string,
  bond: string,
  otherYoungPersonId: string,
  on = '2026-01-06',
): RelationshipsEvent => ({
  type: 'BondConfirmed',
  data: { bondId: idOf(bond), relationshipId: idOf(who), otherYoungPersonId, occurred: day(on) },
});

/** What the other record suggested was declined in this one. */
export const bondDeclined = (bond: string, otherYoungPersonId: string, on = '2026-01-06'): RelationshipsEvent => ({
  type: 'BondDeclined',
  data: { bondId: idOf(bond), otherYoungPersonId, reason: 'Somebody else of that name', occurred: day(on) },
});

export const bondWithdrawn = (who: string, bond: string, on = '2026-02-01'): RelationshipsEvent => ({
  type: 'BondWithdrawn',
  data: { bondId: idOf(bond), relationshipId: idOf(who), reason: 'Linked by mistake', occurred: day(on) },
});
