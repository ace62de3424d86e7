import type { EventLog, FeedProgress, IntegrationFeed, ParkedInFeed, Position } from '#libs/ports';
import type { FeedMapping } from '../mapping/feed-mapping';

/** The part of a logger (pino's shape) that is used here. Nothing of a young person is ever given to it. */
export interface RelayLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface RelayOptions {
  readonly log: EventLog;
  readonly feed: IntegrationFeed;
  readonly progress: FeedProgress;
  readonly mapping: FeedMapping;
  readonly logger: RelayLogger;
  /** Milliseconds; as below unless given. */
  readonly pauses?: Partial<Pauses>;
}

/** How long a relay waits before it tries again, and before it looks whether it is its turn. */
export interface Pauses {
  readonly first: number;
  readonly longest: number;
  readonly turn: number;
}

/** Where a relay stands, for operators. */
export interface RelayStatus {
  /**
   * `following`: publishes what comes. `waiting`: another relay of the feed does. `trying-again`: something is away; what was
   * to be published waits and nothing is lost.
   */
  readonly state: 'starting' | 'following' | 'waiting' | 'trying-again' | 'stopped';
  /** Everything up to here has been published. */
  readonly position: Position;
  /** End of the log; left out while it cannot be asked. */
  readonly head?: Position;
  /** Places of the log between the two; 'unknown' while it cannot be asked. */
  readonly lag: number | 'unknown';
  /** Messages published since this process started, counting those that were sent again. */
  readonly published: number;
  /** The log was put back from a copy, or is another one: what it held then is being published again. */
  readonly tellingAgain: boolean;
  /** Name and code of what keeps it from going on: never what was being sent. */
  readonly lastError?: string;
  readonly parked: readonly ParkedInFeed[];
}

/** Publishes the log to a feed, in order, at least once. */
export interface Relay {
  /** Throws while its own store cannot be reached. */
  status(): Promise<RelayStatus>;
  /** Ends at the edge of a batch: what was published and not noted is published again next time. */
  stop(): Promise<void>;
}
