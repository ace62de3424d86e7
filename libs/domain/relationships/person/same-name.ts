/** A name without what typing adds to it: capitals, spaces, accents, apostrophes. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('en-GB');

/** Whether two names are likely to be of one person: the same words, or the same first and last of them. */
export function likelyTheSameName(a: string, b: string): boolean {
  const [one, other] = [plainName(a), plainName(b)];
  if (one === other) return true;
  const [first, second] = [one.split(' '), other.split(' ')];
  if (first.length < 2 || second.length < 2) return false;
  return first[0] === second[0] && first.at(-1) === second.at(-1);
}
