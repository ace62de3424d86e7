/** Wakes those who wait for the log to grow. Nothing is carried: who wakes reads the log. */
export interface Bell {
  /** How often it has rung. Take it before reading, so that a ring during the read is not missed. */
  readonly rings: number;
  ring(): void;
  /** Answers once it has rung more than `rings` times. */
  after(rings: number): Promise<void>;
}

/**
 * Makes a bell. With `pollMs`, whoever waits is also woken each `pollMs` milliseconds: for a log that another process
 * writes, of whose appends no signal reaches us.
 */
export function createBell(pollMs?: number): Bell {
  const waiting = new Set<() => void>();
  let rings = 0;
  const wakeAll = (): void => {
    const wakes = [...waiting];
    waiting.clear();
    for (const wake of wakes) wake();
  };
  return {
    get rings() {
      return rings;
    },
    ring() {
      rings++;
      wakeAll();
    },
    after(seen) {
      if (rings > seen) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = pollMs === undefined ? undefined : setTimeout(() => wake(), pollMs);
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
      });
    },
  };
}
