/** What the built-in face can draw beside ASCII and Latin-1 (Windows code page 1252). */
const BESIDE_LATIN_1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/** Letters that do not fall apart into a plain letter and a mark. */
const NEAREST: Readonly<Record<string, string>> = {
  Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', Ħ: 'H', ħ: 'h', ı: 'i', Ŧ: 'T', ŧ: 't', Ŋ: 'N', ŋ: 'n', ĸ: 'k', ə: 'e', Ə: 'E', ẞ: 'SS',
  '\u2010': '-', '\u2011': '-', '\u2212': '-', '\u2032': "'", '\u2033': '"', '\u202f': ' ', '\u2009': ' ', '\u200b': '',
  '\t': ' ',
}; // prettier-ignore
/** Stands on paper where something cannot be drawn at all. */
export const NOT_DRAWN = '[letters that cannot be printed]';

const isDrawn = (letter: string): boolean =>
  /^[\n\u0020-\u007e\u00a0-\u00ff]$/.test(letter) || BESIDE_LATIN_1.includes(letter);

/** The letter itself, the nearest plain letter, or nothing where there is none. */
function nearest(letter: string): string | undefined {
  if (isDrawn(letter)) return letter;
  const known = NEAREST[letter];
  if (known !== undefined) return known;
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
  const plain = NEAREST[bare] ?? bare;
  return [...plain].every(isDrawn) && plain !== '' ? plain : undefined;
}

/** A text as paper can show it, with the words that had to be written otherwise. */
export interface Printable {
  readonly text: string;
  /** Words with other letters than were recorded, as they are printed. */
  readonly written: readonly string[];
  /** Whether something could not be drawn at all. */
  readonly isMissing: boolean;
}

/**
 * A text in letters that the built-in face can draw: nothing is dropped. A letter with a mark that it does not have becomes the
 * plain letter; another script becomes a note in brackets. Both are said on the paper.
 */
export function printable(text: string): Printable {
  const letters = [...text.normalize('NFC').replace(/\r\n?/g, '\n')];
  let drawn = '';
  for (const letter of letters) drawn += nearest(letter) ?? '\u0000';
  const whole = drawn.replace(/\u0000(?:[\s\u0000]*\u0000)?/g, NOT_DRAWN);
  return { text: whole, written: wordsWritten(text), isMissing: whole.includes(NOT_DRAWN) };
}

const wordsWritten = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .flatMap((word) => {
      const written = [...word].map((letter) => nearest(letter));
      return written.includes(undefined) || written.join('') === word ? [] : [written.join('')];
    });

/** What the paper says of letters that it could not show as they are recorded; undefined when it showed all of them. */
export function noteOnLetters(all: readonly Printable[]): string | undefined {
  const written = [...new Set(all.flatMap((one) => one.written))];
  const isMissing = all.some((one) => one.isMissing);
  if (written.length === 0 && !isMissing) return undefined;
  const shown = written.slice(0, WORDS_NAMED_MAX).map((word) => `“${word}”`).join(', ');
  const more = written.length > WORDS_NAMED_MAX ? ' and others' : '';
  const otherwise = written.length === 0 ? '' : ` Written with other letters in the record: ${shown}${more}.`;
  const missing = isMissing ? ` Where it says ${NOT_DRAWN}, the record has words in another script.` : '';
  return `This paper cannot show every letter.${otherwise}${missing} On the screen they stand as they were written.`;
} // prettier-ignore

const WORDS_NAMED_MAX = 12;
