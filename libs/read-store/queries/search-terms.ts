import { foldText, soundKey } from '#libs/projections';

/** What one typed search looks for: each word at the start of a word, or a word that sounds like it. */
export interface SearchTerm {
  readonly text: string;
  readonly sound: string | undefined;
}

/** The words of a search. Folding leaves only letters, digits and spaces, so nothing in them can act as a pattern. */
export function searchTerms(search: string): readonly SearchTerm[] {
  const words = foldText(search)
    .split(' ')
    .filter((word) => word !== '');
  return words.slice(0, 6).map((word) => {
    const key = soundKey(word);
    return { text: `% ${word}%`, sound: key === undefined ? undefined : `% ~${key} %` };
  });
}
