import type { Reason } from '../../../kernel';

/** An empty box needs a reason, and a reason needs an empty box. Source: research/product row 55. */
export function wordsAreThereOrWhyTheyAreNot(said: {
  readonly words: string | null;
  readonly noWordsReason: string | null;
}): Reason | undefined {
  if (said.words !== null && said.noWordsReason !== null) {
    const message = 'Either write down what they said, or say why there is nothing to write down';
    return { code: 'words-and-no-words', message, field: 'noWordsReason' };
  }
  if (said.words !== null || said.noWordsReason !== null) return undefined;
  const message = 'Write down what they said, or say why there is nothing to write down';
  return { code: 'words-missing', message, field: 'words' };
}
