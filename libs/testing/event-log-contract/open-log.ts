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
