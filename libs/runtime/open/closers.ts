/** What has been opened so far, so that all of it is closed again: what was opened last first. */
export class Closers {
  readonly #steps: (() => Promise<void>)[] = [];

  /** Something to be closed with the rest. */
  keep<T extends { close(): Promise<void> }>(part: T): T {
    this.first(() => part.close());
    return part;
  }

  /** Something to be done before all that has been opened until now is closed. */
  first(step: () => Promise<void>): void {
    this.#steps.unshift(step);
  }

  /** Closes everything, once. A part that will not close keeps none of the others open; its error is thrown at the end. */
  async close(): Promise<void> {
    const errors: unknown[] = [];
    for (const step of this.#steps.splice(0)) await step().catch((error: unknown) => errors.push(error));
    if (errors.length > 0) throw errors[0];
  }
}

/** Opens several parts as one: when one will not open, those opened before it are closed again and its error is thrown. */
export async function openedTogether<T>(open: (closers: Closers) => Promise<T>): Promise<T> {
  const closers = new Closers();
  try {
    return await open(closers);
  } catch (error) {
    await closers.close().catch(() => undefined);
    throw error;
  }
}
