/** How long a relay that is told to stop waits for the batch under way, in milliseconds: it has eight seconds for everything. */
const LAST_BATCH_MS_MAX = 3_000;

/** A batch was not waited for any longer: whether it was published is in doubt, and it is published again next time. */
export class BatchGivenUp extends Error {
  override readonly name = 'BatchGivenUp';
}

/** Being told to stop, for whoever works in batches. */
export class Stopping {
  readonly #told = new AbortController();

  get signal(): AbortSignal {
    return this.#told.signal;
  }

  tell(): void {
    this.#told.abort();
  }

  /** Throws at the edge of a batch, so that no other is begun. */
  edge(): void {
    this.signal.throwIfAborted();
  }

  /** The batch, whole; told to stop, it is waited for a little longer. Throws `BatchGivenUp` then. */
  async last<T>(batch: Promise<T>): Promise<T> {
    const done = new AbortController();
    const tooLong = new Promise<never>((_, reject) => {
      const wait = (): void => {
        const timer = setTimeout(() => reject(new BatchGivenUp('told to stop')), LAST_BATCH_MS_MAX);
        done.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
      };
      if (this.signal.aborted) wait();
      else this.signal.addEventListener('abort', wait, { once: true, signal: done.signal });
    });
    try {
      return await Promise.race([batch, tooLong]);
    } finally {
      done.abort();
    }
  }
}
