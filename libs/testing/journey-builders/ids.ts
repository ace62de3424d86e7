/** An id for a word, always the same and plainly invented: `idOf('nan')`. A valid UUID (version 8, made by us). */
export function idOf(word: string): string {
  const hex = [...word].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0')).join('');
  const digits = (hex + sum(word)).padEnd(30, '0').slice(-30);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(12, 15)}`,
    `8${digits.slice(15, 18)}`,
    digits.slice(18, 30),
  ].join('-');
}

/** Tells words apart whose letters alone would be cut off. */
function sum(word: string): string {
  let total = 7;
  for (const letter of word) total = (total * 31 + (letter.codePointAt(0) ?? 0)) % 4_294_967_291;
  return total.toString(16).padStart(8, '0');
}
