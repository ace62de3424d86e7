import type { NonEmptyArray, Position, Revision, StreamName } from './event-log';
import type { Landmark } from './landmark';

/**
 * What other systems are told: a CloudEvent (specification 1.0) that is thin: kinds, dates, ids and a link, never a name,
 * free text or an address. The feed's contract is in docs/feed.md.
 */
export interface FeedMessage {
  /** The event's id: the same however often it is sent, so that whoever receives it can drop what it has seen. */
  readonly id: string;
  /** The deployment that says so. */
  readonly source: string;
  /** Reverse-DNS prefix, name and major version. */
  readonly type: string;
  /** Pseudonymous key of the young person; order holds within it. Also the partition key. */
  readonly subject: string;
  /** When it was recorded, ISO 8601, UTC. */
  readonly time: string;
  /** Address of the JSON Schema of `data`. */
  readonly dataschema: string;
  /** Place in the young person's stream, zero-padded, so that text order is the order of recording. */
  readonly sequence: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

/** Whether the feed can be reached; `why` is for operators. */
export interface FeedHealth {
  readonly ok: boolean;
  readonly why?: string;
}

/**
 * Where messages for other systems go. `publish` answers when all of the batch is kept by whoever keeps it (every in-sync
 * replica), in the order given for each subject; it throws when that is in doubt, and the same batch is then sent again.
 * At least once, never exactly once.
 */
export interface IntegrationFeed {
  publish(batch: NonEmptyArray<FeedMessage>): Promise<void>;
  health(): Promise<FeedHealth>;
  close(): Promise<void>;
}

/** A batch that no feed takes as it stands: sending it again will not help. Says which message and why, never what is in it. */
export class FeedRefused extends Error {
  override readonly name = 'FeedRefused';
}

/** The relay's place was moved by another worker: read where it stands and go on. */
export class FeedMoved extends Error {
  override readonly name = 'FeedMoved';
}

/**
 * A young person of whom an event could not be told: what came after it waits, so that nothing is missing in between, and
 * everybody else's goes on. `why` holds nothing of what the event holds.
 */
export interface ParkedInFeed {
  readonly stream: StreamName;
  /** The first event that was not told. */
  readonly revision: Revision;
  readonly position: Position;
  readonly eventType: string;
  readonly why: string;
}

/** Who is parked from now on, or at another place than before; and whose events have been published after all. */
export interface FeedParking {
  readonly park?: readonly ParkedInFeed[];
  readonly unpark?: readonly StreamName[];
}

/** What is noted together with the place. */
export interface FeedNote extends FeedParking {
  /** The last event that was looked at, if there was any. The last of each day is kept. */
  readonly landmark?: Landmark;
  /** These are not in the log any more. */
  readonly forget?: readonly Landmark[];
}

/** Being the one relay of a feed that publishes. */
export interface FeedTurn {
  /** Aborted when the turn is lost without having been given back. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/** How far a feed has been published. Kept apart from the lists, which are disposable: this is not quite. */
export interface FeedProgress {
  /** Up to here everything has been published, but for what waits for somebody who is parked. */
  position(): Promise<Position>;
  parked(): Promise<readonly ParkedInFeed[]>;
  /** The last first. None at the beginning, nor from versions that did not note any. */
  landmarks(): Promise<readonly Landmark[]>;
  /**
   * Moves on, parks and unparks in one step, only from where this worker last saw it. Throws FeedMoved when another has been
   * there. At the beginning there are no landmarks.
   */
  moveOn(from: Position, to: Position, note?: FeedNote): Promise<void>;
  /** Undefined when another relay of this feed has it. Never waits. */
  takeTurn(): Promise<FeedTurn | undefined>;
  close(): Promise<void>;
}
