import type { Logger } from './logging';

/** How long closing may take, in milliseconds: less than the ten seconds that Docker gives before it kills. */
const CLOSING_MS_MAX = 8_000;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The part of the process that is used here. */
export interface Told {
  once(signal: NodeJS.Signals, listener: () => void): unknown;
  exit(status: number): void;
}

export interface Stopping {
  readonly logger: Pick<Logger, 'info' | 'error'>;
  /** What to close, in order: no more requests first, what was promised to whoever asked last. */
  readonly steps: readonly (() => Promise<void>)[];
  readonly patienceMs?: number;
  readonly told?: Told;
}

/**
 * Ends the process when it is told to (SIGTERM, or ^C): closes each part in its turn, and leaves with status 0. A part
 * that fails keeps the others from nothing; one that hangs is not waited for longer than eight seconds: status 1 then.
 */
export function stopWhenTold({ logger, steps, patienceMs = CLOSING_MS_MAX, told = process }: Stopping): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => {
      logger.error({ patienceMs }, 'closing took too long; leaving');
      told.exit(1);
    }, patienceMs);
    const failed = await closeAll(steps, logger);
    clearTimeout(late);
    logger.info({}, 'stopped');
    told.exit(failed ? 1 : 0);
  };
  for (const signal of SIGNALS) told.once(signal, () => void stop());
}

async function closeAll(steps: Stopping['steps'], logger: Stopping['logger']): Promise<boolean> {
  let failed = false;
  for (const step of steps) {
    await step().catch((error: unknown) => {
      failed = true;
      logger.error({ failed: error instanceof Error ? error.name : 'unknown' }, 'a part did not close well');
    });
  }
  return failed;
}
