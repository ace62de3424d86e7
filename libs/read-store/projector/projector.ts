import type { EventLog, Position } from '#libs/ports';
import type { ProjectionStatus } from '../read-store';
import type { ReadStore } from '../open-read-store';

/** The part of a logger (pino's shape) that is used here. Nothing of a young person but their uuid is ever given to it. */
export interface ProjectorLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface ProjectorOptions {
  readonly log: EventLog;
  readonly store: ReadStore;
  readonly logger: ProjectorLogger;
}

/** How far the lists are: all that whoever shows them needs to know, whoever keeps them up. */
export interface ListsProgress {
  /** Waits until every list holds what was recorded up to `position`: true then, false after `timeoutMs` milliseconds. */
  caughtUpTo(position: Position, timeoutMs: number): Promise<boolean>;
  status(): Promise<readonly ProjectionStatus[]>;
}

/** Keeps the lists up with the log. One at work for each list: where there are several, the others wait their turn. */
export interface Projector extends ListsProgress {
  /**
   * Builds one list, or all, anew beside the one in use and switches when it has caught up. Throws RangeError on an
   * unknown name and `BeingRebuilt` where somebody is at it already.
   */
  rebuild(name?: string): Promise<void>;
  stop(): Promise<void>;
}
