import type { Logger } from './logging';

/** How long closing may take, in milliseconds: less than the ten seconds that Docker gives before it kills. */
const CLOSING_MS_MAX = 8_000;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The part of the process that is used here. */
export interface Told {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
  exit(status: number): void;
  readonly stderr: { write(text: string): unknown };
}

/** What was opened, and how it is closed again. */
export interface Opened {
  readonly logger: Pick<Logger, 'info' | 'error'>;
  /** What to close, in order: no more requests first, what was promised to whoever asked last. */
  readonly steps: readonly (() => Promise<void>)[];
}

export interface Stopping {
  /** What is being opened. When that fails, it is for whoever opens it to say so and to leave. */
  readonly opening: Promise<Opened>;
  readonly patienceMs?: number;
  readonly told?: Told;
}

/**
 * Ends the process when it is told to (SIGTERM, or ^C): closes each part in its turn, and leaves with status 0. Told while
 * it is opening, it closes what was opened as soon as that is done; told again, it goes on as it was. A part that fails keeps
 * the others from nothing; one that hangs is not waited for longer than eight seconds: status 1 then.
 */
export function stopWhenTold({ opening, patienceMs = CLOSING_MS_MAX, told = process }: Stopping): void {
  let stopping = false;
  let opened: Opened | undefined;
  void opening.then(
    (it) => (opened = it),
    () => undefined,
  );
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => {
      if (opened === undefined) told.stderr.write('told to stop while starting, which took too long; leaving\n');
      else opened.logger.error({ patienceMs }, 'closing took too long; leaving');
      told.exit(1);
    }, patienceMs);
    const isClosed = await closed(opening).finally(() => clearTimeout(late));
    told.exit(isClosed ? 0 : 1);
  };
  // Heard each time: a signal that nobody hears ends a process where it stands.
  for (const signal of SIGNALS) told.on(signal, () => void stop().catch(() => undefined));
}

/** Closes parts at the same time; when one fails the others are closed all the same, and its error is thrown at the end. */
export async function closeTogether(...parts: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(parts)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** Whether every part closed well. */
async function closed(opening: Promise<Opened>): Promise<boolean> {
  const { logger, steps } = await opening;
  let failed = false;
  for (const step of steps) {
    await step().catch((error: unknown) => {
      failed = true;
      logger.error({ failed: error instanceof Error ? error.name : 'unknown' }, 'a part did not close well');
    });
  }
  logger.info({}, 'stopped');
  return !failed;
}
