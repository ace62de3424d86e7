import type { Projection } from '#libs/projections';
import type { Lock, Locks } from '#libs/sql-kit';

/**
 * Which lists this worker keeps up: in a file all of them, on a server those whose lock it has. Each version of a list has
 * a lock of its own, so that a newer version can be built while an older one is still kept up.
 */
export class Keeping {
  readonly #held = new Map<Projection, Lock | undefined>();

  constructor(
    private readonly locks: Locks,
    private readonly lists: readonly Projection[],
    private readonly lost: () => void,
  ) {}

  get mine(): readonly Projection[] {
    return this.lists.filter((list) => this.#held.has(list));
  }

  get isWaiting(): boolean {
    return this.#held.size < this.lists.length;
  }

  holds(list: Projection): boolean {
    return this.#held.has(list);
  }

  /** Takes what nobody has; answers whether that was anything. Throws when the server does not answer. */
  async take(): Promise<boolean> {
    const before = this.#held.size;
    for (const list of this.lists) if (!this.#held.has(list)) await this.#takeOne(list);
    return this.#held.size > before;
  }

  async release(): Promise<void> {
    const locks = [...this.#held.values()];
    this.#held.clear();
    for (const lock of locks) await lock?.release();
  }

  async #takeOne(list: Projection): Promise<void> {
    if (!this.locks.acrossProcesses) return void this.#held.set(list, undefined);
    const lock = await this.locks.tryLock(`keep ${list.name} v${list.version}`);
    if (lock === undefined) return;
    this.#held.set(list, lock);
    const gone = (): void => {
      if (this.#held.get(list) !== lock) return;
      this.#held.delete(list);
      this.lost();
    };
    lock.lost.addEventListener('abort', gone, { once: true });
    if (lock.lost.aborted) gone();
  }
}
