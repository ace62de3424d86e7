import type { Reason } from '../../../kernel';

/** Nobody is their own brother or sister. */
export function nobodyIsLinkedWithThemselves(otherYoungPersonId: string, youngPersonId: string): Reason | undefined {
  if (otherYoungPersonId !== youngPersonId) return undefined;
  const message = 'This is the young person whose record you are in. Enter their brother’s or sister’s identifier';
  return { code: 'linked-with-themselves', message, field: 'otherYoungPersonId' };
}
