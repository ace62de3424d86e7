import type { RecordedEvent, StreamName } from '#libs/ports';

/** Ids kept in memory, over all streams: about 20 MB at the most. */
const IDS_KEPT_MAX = 200_000;

/** What is known of a stream from its first event on: how far, and at which revision each id stands. */
export interface KnownStream {
  /** -1 when nothing is known to be there. */
  readonly revision: number;
  readonly ids: ReadonlyMap<string, number>;
}

const NOTHING: KnownStream = { revision: -1, ids: new Map() };

/**
 * The ids of streams that were read or written last. What is recorded never changes, so this can be behind but not wrong;
 * what it does not hold is read again. The server itself only knows an id again at the very place it was recorded at.
 */
export class KnownStreams {
  private readonly streams = new Map<StreamName, { revision: number; readonly ids: Map<string, number> }>();
  private kept = 0;

  constructor(private readonly idsMax: number = IDS_KEPT_MAX) {}

  of(stream: StreamName): KnownStream {
    return this.streams.get(stream) ?? NOTHING;
  }

  /** Takes in events of one stream, in order; those that do not join on to what is known are left out. */
  learn(stream: StreamName, events: readonly Pick<RecordedEvent, 'id' | 'revision'>[]): void {
    const known = this.streams.get(stream) ?? { revision: -1, ids: new Map<string, number>() };
    for (const { id, revision } of events) {
      if (revision !== known.revision + 1) continue;
      known.revision = revision;
      known.ids.set(id, revision);
      this.kept++;
    }
    this.streams.delete(stream);
    if (known.revision >= 0) this.streams.set(stream, known);
    this.makeRoom();
  }

  private makeRoom(): void {
    for (const [stream, { ids }] of this.streams) {
      if (this.kept <= this.idsMax || this.streams.size === 1) return;
      this.streams.delete(stream);
      this.kept -= ids.size;
    }
  }
}
