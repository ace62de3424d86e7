import type { DomainEvent, Recorded } from '#libs/domain/kernel';
import type { Revision, StreamName } from '#libs/ports';

export interface WholeStream {
  readonly events: readonly Recorded<DomainEvent>[];
  readonly revision: Revision | 'none';
}

/** A young person's stream of one kind. */
export const streamOf = (kind: 'journey' | 'contactLog' | 'voice', youngPersonId: string): StreamName =>
  `${kind}-${youngPersonId}`;
