import type { FeedMessage, IntegrationFeed } from '#libs/ports';

/** An empty feed, opened for one test. */
export interface OpenedFeed {
  readonly feed: IntegrationFeed;
  /** All that is kept, each subject's in the order it is kept in; repeats too. Works after the feed was closed. */
  received(): Promise<readonly FeedMessage[]>;
  /** Makes the feed unreachable, and gives what brings it back. Only where that can be done. */
  readonly goAway?: () => Promise<() => Promise<void>>;
  /** Closes whatever is still open and removes what was made. */
  cleanUp(): Promise<void>;
}

export type OpenFeed = () => Promise<OpenedFeed>;

/** Gives the test at hand its feed. */
export type FeedUnderTest = () => OpenedFeed;
