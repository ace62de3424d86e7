import type { Reason } from '../../../kernel';
import type { Agrees } from '../vocabulary';

/** Whoever does not agree is heard in their own words. Source: research/product row 56. */
export function aDisagreementIsInTheirWords(agrees: Agrees, words: string | null): Reason | undefined {
  if (agrees === 'agrees' || words !== null) return undefined;
  return { code: 'words-missing', message: 'Write down what they do not agree with, in their words', field: 'words' };
}
