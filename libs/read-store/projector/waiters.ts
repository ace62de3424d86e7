import type { Position } from '#libs/ports';

interface Waiter {
  readonly position: Position;
  readonly answer: (reached: boolean) => void;
}

/** Those who wait for a position to be reached, each with their own patience. */
export class Waiters {
  readonly #waiting = new Set<Waiter>();

  /** True when `reached` is told a position at least as far within `timeoutMs`, false otherwise. */
  wait(position: Position, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiter: Waiter = {
        position,
        answer: (reached) => {
          clearTimeout(timer);
          this.#waiting.delete(waiter);
          resolve(reached);
        },
      };
      const timer = setTimeout(() => waiter.answer(false), timeoutMs);
      timer.unref();
      this.#waiting.add(waiter);
    });
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  reached(position: Position): void {
    for (const waiter of [...this.#waiting]) if (waiter.position <= position) waiter.answer(true);
  }

  /** Nobody will come any more. */
  giveUp(): void {
    for (const waiter of [...this.#waiting]) waiter.answer(false);
  }
}
