/**
 * Text folded for searching: small letters without accents, apostrophes gone (O'Brien is obrien), everything else that
 * is no letter or digit a space. What comes out can hold no pattern character.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const GROUPS: Readonly<Record<string, string>> = {
  b: '1', f: '1', p: '1', v: '1',
  c: '2', g: '2', j: '2', k: '2', q: '2', s: '2', x: '2', z: '2',
  d: '3', t: '3',
  l: '4',
  m: '5', n: '5',
  r: '6',
}; // prettier-ignore

// Letters at the start that are written and not said: Knight, Wren, Psyche; and one sound written with two letters.
const normalised = (word: string): string =>
  word
    .replace(/^(kn|gn|pn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/^ps/, 's')
    .replace(/ph/g, 'f')
    .replace(/gh(?=t|$)/g, '');

const LONGEST = 5;

// H and W do not part two letters of one group; a vowel does.
function groupsOf(letters: string): string {
  let key = '';
  let last = '';
  for (const letter of letters) {
    const group = GROUPS[letter] ?? (/[hw]/.test(letter) ? last : '');
    if (group !== last) key += group;
    last = group;
  }
  return key;
}

/**
 * How a name sounds, roughly, so that Catherine finds Kathryn and Shaun finds Sean: consonants in six groups (the
 * grouping of Soundex, 1918, with the first letter grouped too), vowels left out. Undefined for what is too short to
 * tell apart by sound, and for anything with digits.
 */
export function soundKey(word: string): string | undefined {
  if (!/^[a-z]{3,}$/.test(word)) return undefined;
  const letters = normalised(word);
  const key = groupsOf(letters);
  if (key.length < 2) return undefined;
  return `${/^[aeiouyhw]/.test(letters) ? '0' : ''}${key}`.slice(0, LONGEST);
}

/** What a search looks in: every word and how it sounds, each between spaces. */
export function searchText(...parts: readonly string[]): string {
  const words = parts.flatMap((part) => foldText(part).split(' ')).filter((word) => word !== '');
  const sounds = words.flatMap((word) => soundKey(word) ?? []).map((key) => `~${key}`);
  return ` ${[...new Set([...words, ...sounds])].join(' ')} `;
}
