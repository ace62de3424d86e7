interface Waiting<Item> {
  readonly items: readonly Item[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Everybody who asks in one turn of the event loop, or while others are being written, shares one write, and so one sync.
 * One write at a time: what was asked first is written first.
 */
export class GroupCommit<Item> {
  #waiting: Waiting<Item>[] = [];
  #working: Promise<void> | undefined;

  constructor(private readonly write: (items: readonly Item[]) => Promise<void>) {}

  /** Answers when they are written; fails with the write that they were part of. */
  add(items: readonly Item[]): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ items, done, failed });
      this.#working ??= this.#work();
    });
  }

  /** When nothing waits any more. */
  async settled(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    await new Promise((turn) => setImmediate(turn));
    while (this.#waiting.length > 0) await this.#writeWaiting();
    this.#working = undefined;
  }

  async #writeWaiting(): Promise<void> {
    const batch = this.#waiting.splice(0);
    try {
      await this.write(batch.flatMap(({ items }) => items));
    } catch (error) {
      for (const { failed } of batch) failed(error);
      return;
    }
    for (const { done } of batch) done();
  }
}
