import type { Reason } from '../../kernel';

/**
 * A young person's wishes and feelings are found out before a decision about them (Children Act 1989, section 22(4)); when
 * there are none to write down, the record says why.
 */
export function wishesAreAskedFor(wishes: string | null, noWishesReason: string | null): Reason | undefined {
  if (wishes !== null || noWishesReason !== null) return undefined;
  const message = 'Write what the young person wants, or say why their wishes are not known';
  return { code: 'wishes-missing', message, field: 'wishes' };
}
