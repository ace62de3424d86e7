import type { Reason } from '../../../kernel';
import type { WishKind } from '../../vocabulary';

/** A wish that none of the choices fits is told in words, or nobody can act on it. */
export function aWishForSomethingElseSaysWhat(wish: WishKind, words: string | null): Reason | undefined {
  if (wish !== 'something-else' || words !== null) return undefined;
  return { code: 'wish-without-words', message: 'Write what they want, in their own words', field: 'words' };
}
