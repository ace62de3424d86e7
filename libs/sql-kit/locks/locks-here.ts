import type { Lock, Locks } from './lock';

/** Locks within this process. */
export class LocksHere implements Locks {
  readonly acrossProcesses = false;
  readonly #held = new Set<string>();

  async tryLock(name: string): Promise<Lock | undefined> {
    if (this.#held.has(name)) return undefined;
    this.#held.add(name);
    const release = async (): Promise<void> => void this.#held.delete(name);
    return { lost: new AbortController().signal, release };
  }

  async close(): Promise<void> {
    this.#held.clear();
  }
}
