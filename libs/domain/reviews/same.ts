/** Whether two facts, written by the same hand, say the same. */
export const saysTheSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
