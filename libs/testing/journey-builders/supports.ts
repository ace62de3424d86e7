import { civilDate, onDay } from '#libs/domain/kernel';
import type { EndRef, SupportEnd, SupportsEvent } from '#libs/domain/supports';
import { idOf } from './ids';

// What can be told of supports that end. A support's id is `idOf(name)`.

type ArrangedData = Extract<SupportsEvent, { type: 'SupportArranged' }>['data'];

const day = (text: string) => onDay(civilDate(text));

/** When something ends: a day (`'2028-06-01'`), an age (`18`), or not known. */
const endOf = (until: string | number | null): SupportEnd => {
  if (until === null) return { kind: 'not-known' };
  return typeof until === 'number' ? { kind: 'age', age: until } : { kind: 'date', on: civilDate(until) };
};

/** Something helps them and comes to an end; an allowance unless said otherwise. */
export const helpedBy = (
  name: string,
  until: string | number | null,
  change: Partial<Omit<ArrangedData, 'until' | 'occurred'>> & { readonly since?: string } = {},
): SupportsEvent => {
  const { since = '2024-01-01', ...terms } = change;
  return {
    type: 'SupportArranged',
    data: {
      supportId: idOf(name), kind: 'money', programme: null, name, provider: null, amountPence: null, paidEvery: null,
      endFixedBecause: null, people: [], ...terms, until: endOf(until), occurred: day(since),
    },
  }; // prettier-ignore
};

/** It goes on for longer, as agreed on a day. */
export const goesOnUntil = (name: string, until: string, on = '2026-01-01'): SupportsEvent => ({
  type: 'SupportExtended',
  data: {
    supportId: idOf(name), previousUntil: { kind: 'not-known' }, until: endOf(until), agreedBy: 'Sam', reason: 'R', occurred: day(on),
  },
}); // prettier-ignore

/** Something comes in place of an end, from a day. */
export const comesInstead = (end: EndRef, from: string, on = '2026-01-01'): SupportsEvent => ({
  type: 'ReplacementArranged',
  data: {
    replacementId: idOf(`instead of ${JSON.stringify(end)}`), end, what: 'Something else', provider: null,
    from: civilDate(from), occurred: day(on),
  },
}); // prettier-ignore
