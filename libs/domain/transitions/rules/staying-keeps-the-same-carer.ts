import type { Reason } from '../../kernel';

/** Staying where they are with somebody else to look after them is a change of carer, and another option. */
export function stayingKeepsTheSameCarer(
  option: { readonly stay: boolean; readonly sameCarer: string },
  field = 'option.sameCarer',
): Reason | undefined {
  if (!option.stay || option.sameCarer !== 'no') return undefined;
  const message = 'Staying where they are means staying with the same carer';
  return { code: 'staying-changes-carer', message, field };
}
