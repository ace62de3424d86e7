import type { DomainEvent, Recorded } from '#libs/domain/kernel';
import { decode } from '#libs/event-catalogue';
import type { EventLog, Revision, StreamName } from '#libs/ports';

const PAGE = 500;

export interface WholeStream {
  readonly events: readonly Recorded<DomainEvent>[];
  readonly revision: Revision | 'none';
}

/** A young person's stream of one kind. */
export const streamOf = (kind: 'journey' | 'contactLog' | 'voice', youngPersonId: string): StreamName =>
  `${kind}-${youngPersonId}`;

/** Reads a whole stream, page by page, and decodes it. */
export async function readWhole(log: EventLog, stream: StreamName): Promise<WholeStream> {
  const events: Recorded<DomainEvent>[] = [];
  for (;;) {
    const page = await log.readStream(stream, { from: events.length, max: PAGE });
    for (const event of page.events) events.push(decode(event));
    if (page.events.length < PAGE) return { events, revision: page.revision };
  }
}
