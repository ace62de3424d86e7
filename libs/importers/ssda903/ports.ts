import type { RecordReturnInput, ReturnReport } from '#libs/domain/journey/record-return';

/** Which local identifier is which young person. */
export interface Registry {
  /** The uuid of a young person; undefined when the identifier is new. */
  find(localId: string): string | undefined;
  /** A new uuid for an identifier that is new. Asked for only when there is something to record. */
  register(localId: string): string;
  /** Every identifier there is, so that a return can be asked about the young people it leaves out. */
  known(): Iterable<string>;
}

/** Where a young person's part of a return goes: the command `RecordReturn`, in the application. */
export interface ReturnSink {
  /** Records it. Throws when it could not be recorded; asking again is safe. */
  apply(youngPersonId: string, input: RecordReturnInput): Promise<ReturnReport>;
  /** Says what would come of it, and records nothing. */
  preview(youngPersonId: string, input: RecordReturnInput): Promise<ReturnReport>;
}
