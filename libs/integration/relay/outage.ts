import type { Pauses, RelayLogger } from './relay';

/** What keeps the relay from going on. Told when it begins and as its pauses grow, and when it is over: hours are a few lines. */
export class Outage {
  #pause: number;
  #since = 0;
  #why: string | undefined;

  constructor(
    private readonly logger: RelayLogger,
    private readonly pauses: Pauses,
  ) {
    this.#pause = pauses.first;
  }

  get why(): string | undefined {
    return this.#why;
  }

  /** How long to wait before trying again, milliseconds. */
  failed(error: unknown): number {
    const pause = this.#pause;
    const why = reasonOf(error);
    if (this.#why === undefined) this.#since = Date.now();
    if (pause < this.pauses.longest || why !== this.#why) {
      this.logger.error({ why, pauseMs: pause }, 'the feed is not being published; trying again');
    }
    this.#why = why;
    this.#pause = Math.min(pause * 2, this.pauses.longest);
    return pause;
  }

  over(): void {
    this.#pause = this.pauses.first;
    if (this.#why === undefined) return;
    this.#why = undefined;
    const seconds = Math.round((Date.now() - this.#since) / 1_000);
    this.logger.info({ seconds }, 'the feed is being published again');
  }
}

/** Name and code of an error: never its message, which may hold what was being sent. */
function reasonOf(error: unknown): string {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return [name, code].filter((part) => typeof part === 'string').join(' ') || 'unknown';
}
