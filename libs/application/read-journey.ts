import type { DomainEvent, Recorded, StreamKind } from '#libs/domain/kernel';
import type { Revision, StreamName } from '#libs/ports';

export interface WholeStream {
  readonly events: readonly Recorded<DomainEvent>[];
  readonly revision: Revision | 'none';
}

/** The stream of one kind of a young person, or of a home. */
export const streamOf = (kind: StreamKind, id: string): StreamName => `${kind}-${id}`;
