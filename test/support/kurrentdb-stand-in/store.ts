/** An event as the stand-in keeps it. */
export interface StoredEvent extends Proposed {
  readonly stream: string;
  readonly revision: number;
  /** Place in the log, in bytes as the server counts: large, with gaps. */
  readonly position: bigint;
  readonly createdMs: number;
}

/** An event that a client asks to append. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export type Expected = number | 'none' | 'any' | 'exists';

export type Appended =
  | { readonly kind: 'appended'; readonly last: StoredEvent }
  | { readonly kind: 'wrong'; readonly current: number | 'none' }
  | { readonly kind: 'tooLarge' };

/** Beyond what 32 bits hold: a reader that takes positions for small numbers fails here and not in a year's time. */
const FIRST_POSITION = 6_000_000_000n;
const RECORD_OVERHEAD = 120;
/** After this many appends the server writes something of its own, as a real one does. */
const APPENDS_PER_STATISTIC = 7;
const NOTHING = new Uint8Array();

/** What the stand-in holds: it outlives the server that serves it, so that one can be killed and started again. */
export class StandInStore {
  readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly listeners = new Set<() => void>();
  private nextPosition = FIRST_POSITION;
  private appends = 0;

  constructor(private readonly maxAppendBytes: number) {
    this.write('$settings', [{ ...ownEvent('$settings'), id: '00000000-0000-4000-8000-00000000aaaa' }]);
  }

  /** The server's rules: `expected` decides; what stands at the asked places under the same ids is a repeat. */
  append(stream: string, expected: Expected, proposed: readonly Proposed[]): Appended {
    const size = proposed.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    if (size > this.maxAppendBytes) return { kind: 'tooLarge' };
    const there = this.streams.get(stream) ?? [];
    const current = there.length - 1;
    const wanted = wantedRevision(expected, current);
    if (wanted === current) return { kind: 'appended', last: this.writeAndTell(stream, proposed) };
    const last = repeated(there, wanted + 1, proposed);
    return last === undefined ? { kind: 'wrong', current: current < 0 ? 'none' : current } : { kind: 'appended', last };
  }

  /** What a reader of a stream sees: undefined when there is nothing, without what its metadata cuts off. */
  visible(stream: string): readonly StoredEvent[] | undefined {
    const events = this.streams.get(stream);
    if (events === undefined) return undefined;
    const { $tb = 0, $maxCount = events.length } = this.metadataOf(stream);
    const from = Math.max($tb, events.length - $maxCount);
    return from >= events.length ? undefined : events.slice(from);
  }

  /** Answers when something is appended after now. */
  grown(): Promise<void> {
    return new Promise((resolve) => {
      const tell = (): void => {
        this.listeners.delete(tell);
        resolve();
      };
      this.listeners.add(tell);
    });
  }

  /** Wakes whoever waits for the log to grow, though it has not. */
  wake(): void {
    for (const tell of [...this.listeners]) tell();
  }

  private metadataOf(stream: string): { readonly $tb?: number; readonly $maxCount?: number } {
    const last = this.streams.get(`$$${stream}`)?.at(-1);
    return last === undefined ? {} : (JSON.parse(Buffer.from(last.data).toString('utf8')) as object);
  }

  private writeAndTell(stream: string, proposed: readonly Proposed[]): StoredEvent {
    const last = this.write(stream, proposed);
    if (++this.appends % APPENDS_PER_STATISTIC === 0) this.write('$stats', [ownEvent('$statsCollected')]);
    this.wake();
    return last;
  }

  private write(stream: string, proposed: readonly Proposed[]): StoredEvent {
    const there = this.streams.get(stream) ?? [];
    this.streams.set(stream, there);
    for (const event of proposed) {
      const stored = { ...event, stream, revision: there.length, position: this.nextPosition, createdMs: Date.now() };
      this.nextPosition += BigInt(event.data.length + event.metadata.length + RECORD_OVERHEAD);
      there.push(stored);
      this.log.push(stored);
    }
    const last = there.at(-1);
    if (last === undefined) throw new Error('an append needs an event');
    return last;
  }
}

/** The last of these events when they all stand from this revision on already, under the same ids. */
function repeated(there: readonly StoredEvent[], from: number, proposed: readonly Proposed[]): StoredEvent | undefined {
  const standing = there.slice(from, from + proposed.length);
  const isRepeat = standing.length === proposed.length && standing.every(({ id }, i) => id === proposed[i]?.id);
  return isRepeat ? standing.at(-1) : undefined;
}

function wantedRevision(expected: Expected, current: number): number {
  if (expected === 'none') return -1;
  if (expected === 'any') return current;
  if (expected === 'exists') return current < 0 ? Number.NaN : current;
  return expected;
}

const ownEvent = (type: string): Proposed => ({
  id: crypto.randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from('{}'),
  metadata: NOTHING,
});
