interface Given<Thing> {
  readonly thing: Thing;
  readonly handled: (yes: boolean) => void;
}

/** Hands things one at a time from who pushes to who pulls: a thing is handled when the next one is asked for. */
export class Handover<Thing> {
  private readonly waiting: Given<Thing>[] = [];
  private inHand: Given<Thing> | undefined;
  private wake: (() => void) | undefined;
  private ended = false;
  private failure: { readonly why: unknown } | undefined;

  /** Answers whether it was handled; false when nobody pulls any more. */
  give(thing: Thing): Promise<boolean> {
    if (this.ended) return Promise.resolve(false);
    return new Promise((handled) => {
      this.waiting.push({ thing, handled });
      this.wake?.();
    });
  }

  /** The next thing; undefined at the end. Throws what it failed by. */
  async next(): Promise<Thing | undefined> {
    this.inHand?.handled(true);
    this.inHand = undefined;
    while (this.waiting.length === 0 && !this.ended) {
      await new Promise<void>((wake) => (this.wake = wake));
    }
    if (this.failure !== undefined) throw this.failure.why;
    if (this.ended) return undefined;
    this.inHand = this.waiting.shift();
    return this.inHand?.thing;
  }

  /** No more is handed over; what is in hand may still be handled. */
  stop(): void {
    this.ended = true;
    for (const { handled } of this.waiting.splice(0)) handled(false);
    this.wake?.();
  }

  /** Nobody pulls any more: what is in hand was not handled. */
  end(): void {
    this.inHand?.handled(false);
    this.inHand = undefined;
    this.stop();
  }

  /** Ends, and lets who pulls know why. */
  fail(why: unknown): void {
    this.failure ??= { why };
    this.end();
  }
}
