import type { FeedMessage } from '#libs/ports';

/** A message that waits: it could not be handled, or one before it of the same subject could not. */
export interface HeldMessage {
  readonly message: FeedMessage;
  readonly why: string;
}

/** What a consumer remembers, so that a message that comes again is not handled again. */
export interface ConsumerStore {
  isDone(id: string): Promise<boolean>;
  /** Handled: it waits no more. */
  done(id: string, at: string): Promise<void>;
  isHeld(subject: string): Promise<boolean>;
  /** Keeps it aside; said again of the same message, only the reason is new and its place stays. */
  hold(message: FeedMessage, why: string): Promise<void>;
  /** In the order in which they came. */
  held(): Promise<readonly HeldMessage[]>;
  /** Forgets what was handled before a moment; answers how many. Keep it longer than the feed keeps its messages. */
  forget(handledBefore: string): Promise<number>;
  close(): Promise<void>;
}
