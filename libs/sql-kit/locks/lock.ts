/** Something that one worker has and nobody else, wherever they run. */
export interface Lock {
  /** Aborted when the lock is no longer ours although it was not given back: its connection is gone. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/**
 * Locks by name. They keep two workers from doing the same work; they do not keep one that was paused from waking up and
 * writing: what is written must be fenced all the same.
 */
export interface Locks {
  /** Whether workers in other processes are kept out too: true of a server, not of a file. */
  readonly acrossProcesses: boolean;
  /** The lock, or undefined when somebody has it. Never waits. Throws when the server does not answer. */
  tryLock(name: string): Promise<Lock | undefined>;
  close(): Promise<void>;
}
