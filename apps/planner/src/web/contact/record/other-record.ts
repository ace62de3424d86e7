/** A brother or sister with a record of their own here, in which whoever looks may record contact too. */
export interface OtherRecord {
  readonly youngPersonId: string;
  /** Who they are in this record, and what they are called in it. */
  readonly relationshipId: string;
  readonly name: string;
}
