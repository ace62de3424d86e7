/** One step along two sequences: `number` counts from 1; at least one of the two is there. */
export interface Step<T> {
  readonly number: number;
  readonly source: T | undefined;
  readonly target: T | undefined;
}

/** Walks two sequences side by side to the end of the longer. Nothing more is read of one that has ended. */
export async function* inStep<T>(sources: AsyncIterable<T>, targets: AsyncIterable<T>): AsyncGenerator<Step<T>> {
  const [from, to] = [new Cursor(sources), new Cursor(targets)];
  for (let number = 1; ; number++) {
    const source = await from.next();
    const target = await to.next();
    if (source === undefined && target === undefined) return;
    yield { number, source, target };
  }
}

class Cursor<T> {
  private readonly items: AsyncIterator<T, unknown>;
  private ended = false;

  constructor(items: AsyncIterable<T>) {
    this.items = items[Symbol.asyncIterator]();
  }

  async next(): Promise<T | undefined> {
    if (this.ended) return undefined;
    const step = await this.items.next();
    this.ended = step.done === true;
    return step.done === true ? undefined : step.value;
  }
}
