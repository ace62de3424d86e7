import { noAnswer } from './kurrent-errors';

/** What is being done, for messages, and how long an answer may take, in milliseconds. */
export interface Patience {
  readonly doing: string;
  readonly ms: number;
}

/** An answer, or `storage` when none has come in time: what the client does with it afterwards is nobody's any more. */
export async function within<T>({ doing, ms }: Patience, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(noAnswer(doing, ms)), ms);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Everything a bounded read brings, each part in time. */
export async function collected<T>(patience: Patience, source: AsyncIterable<T>): Promise<T[]> {
  const iterator = source[Symbol.asyncIterator]();
  const parts: T[] = [];
  for (;;) {
    const step = await within(patience, iterator.next());
    if (step.done === true) return parts;
    parts.push(step.value);
  }
}
