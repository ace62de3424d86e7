import type { EventLog } from '#libs/ports';

/** An empty log, opened for one test. */
export interface OpenedLog {
  readonly log: EventLog;
  /** Opens what `log` recorded again, after it was closed. Only for logs that keep anything. */
  readonly reopen?: () => Promise<EventLog>;
  /** Closes whatever is still open and removes what was made. */
  cleanUp(): Promise<void>;
}

export type OpenLog = () => Promise<OpenedLog>;

/** Gives the test at hand its log. */
export type LogUnderTest = () => EventLog;

/**
 * KurrentDB knows an event id again in its stream only. Our ids are made from the command's and the event's place in it, so
 * an id in two streams is a fault of ours, never a retry; an engine that can see it refuses it.
 */
export type IdsKnownIn = 'log' | 'stream';
