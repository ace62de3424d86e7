import type { NonEmpty, Reason } from '#libs/domain/kernel';
import type { Relationship } from '#libs/domain/relationships';
import type { StatedPerson } from './read-row';

/** What came of recording somebody, or would come of it. */
export type PersonRecorded =
  | { readonly kind: 'done'; readonly events: number }
  | { readonly kind: 'rejected'; readonly reasons: NonEmpty<Reason> };

/** Where what a list says goes, and what is on record already. For a dry run it records nothing. */
export interface PeopleSink {
  /** The young person of a local identifier; undefined when nobody on record has it. */
  find(localId: string): string | undefined;
  /** Somebody already on record under the id that a list gives them. */
  known(youngPersonId: string, relationshipId: string): Promise<Relationship | undefined>;
  record(youngPersonId: string, relationshipId: string, stated: StatedPerson): Promise<PersonRecorded>;
}
