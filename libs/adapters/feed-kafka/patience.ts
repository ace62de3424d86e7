/** What was asked was not answered in time: in doubt, not refused. */
export class OutOfPatience extends Error {
  override readonly name = 'OutOfPatience';
}

/** The answer, or `OutOfPatience` after so many milliseconds; a late answer is then nobody's. */
export async function within<Answer>(ms: number, what: string, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OutOfPatience(`${what} took longer than ${String(ms)} ms`)), ms);
  });
  try {
    return await Promise.race([answer, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
