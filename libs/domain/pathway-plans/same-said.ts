/** Whether what stands says the same in these fields, so that recording it again would say nothing new. Facts are plain data. */
export function sameSaid<Field extends string>(
  stands: Readonly<Record<Field, unknown>> | undefined,
  said: Readonly<Record<Field, unknown>>,
  fields: readonly Field[],
): boolean {
  return stands !== undefined && fields.every((field) => sameValue(stands[field], said[field]));
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether two pieces of plain data are the same, in whatever order their fields were written. */
function sameValue(a: unknown, b: unknown): boolean {
  if (!isPlain(a) || !isPlain(b)) return a === b;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Array.isArray(a) === Array.isArray(b) && keys.every((key) => sameValue(a[key], b[key]));
}
