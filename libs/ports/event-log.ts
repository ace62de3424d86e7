/** The categories of streams (design section 4). A stream is `<category>-<uuid>`; neither part says anything of a person. */
export type Category = 'journey' | 'contactLog' | 'voice' | 'worker' | 'home';
export type StreamName = `${Category}-${string}`;

/** Place of an event in its stream, from 0. */
export type Revision = number;
/** Place of an event in the whole log: 20 digits, zero-padded, so that text order is log order on every engine. */
export type Position = string;

/** Metadata is a flat object of strings (a rule of KurrentDB's, kept on every engine). */
export interface EventMetadata {
  readonly schema: string;
  readonly commandId: string;
  readonly actor: string;
  readonly actorRole: string;
  /** ISO 8601, UTC, ours; never goes backwards. */
  readonly recordedAt: string;
  readonly correlation: string;
  readonly causation: string;
  readonly source: string;
}

/** An event to be recorded. `id` is a UUID made by the caller, the same on every retry. */
export interface Recordable {
  readonly id: string;
  readonly type: string;
  /** JSON value. */
  readonly data: unknown;
  readonly metadata: EventMetadata;
}

export interface RecordedEvent extends Recordable {
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
}

export type NonEmptyArray<T> = readonly [T, ...T[]];

/** `conflict`: the stream was not at the expected revision; `actual` says where it is ('none' when it does not exist). */
export type AppendResult =
  | { readonly kind: 'appended'; readonly revision: Revision; readonly position: Position }
  | { readonly kind: 'conflict'; readonly actual: Revision | 'none' };

export interface StreamSlice {
  readonly events: readonly RecordedEvent[];
  /** Revision of the stream's last event, or 'none' when there is no such stream. */
  readonly revision: Revision | 'none';
}

export interface LogSlice {
  readonly events: readonly RecordedEvent[];
  /** Read on from here: the last position looked at, also when nothing in it was of a wanted category. */
  readonly next: Position;
  readonly atEnd: boolean;
}

/** The position before the first event. */
export const BEGINNING: Position = '0'.repeat(20);

/**
 * The log of events: the only record there is. No update, no delete, no append at "any" revision.
 *
 * - `append` is all or nothing and durable when it answers. The same events (same ids) appended again at the same
 *   expected revision answer as the first time and add nothing. A lost connection throws; retry with the same ids.
 * - `readStream` and `readAll` give events in order, in pages bounded by `max`.
 * - `subscribe` gives what is there, then what comes, one batch at a time, pulled; it wakes without waiting for a poll
 *   and ends cleanly on `signal` or `close`.
 */
export interface EventLog {
  append(stream: StreamName, expected: Revision | 'none', events: NonEmptyArray<Recordable>): Promise<AppendResult>;
  readStream(
    stream: StreamName,
    options?: { readonly from?: Revision; readonly backwards?: boolean; readonly max?: number },
  ): Promise<StreamSlice>;
  readAll(options: {
    readonly after?: Position;
    readonly categories: readonly Category[];
    readonly max: number;
  }): Promise<LogSlice>;
  subscribe(options: {
    readonly after?: Position;
    readonly categories: readonly Category[];
    readonly signal?: AbortSignal;
  }): AsyncIterable<LogSlice>;
  /** Position of the last event, or BEGINNING. */
  head(): Promise<Position>;
  close(): Promise<void>;
}
