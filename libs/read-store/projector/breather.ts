import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work may hold the event loop before pages get their turn, milliseconds (research/performance goal 9). */
export const SLICE_MS = 4;

/** Lets the event loop turn when a slice of work has taken long enough. */
export class Breather {
  #since = performance.now();

  async pause(): Promise<void> {
    if (!this.isDue()) return;
    await nextTurn();
    this.#since = performance.now();
  }

  isDue(): boolean {
    return performance.now() - this.#since >= SLICE_MS;
  }
}
