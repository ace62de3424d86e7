import type { Reason } from '../../kernel';
import type { EndingSupportKind, Programme } from '../vocabulary';

/** A programme is one the field knows, or a local one by its own name; nothing else is a programme. */
export function aProgrammeSaysWhichOne(kind: EndingSupportKind, programme: Programme | null): Reason | undefined {
  if ((kind === 'programme') === (programme !== null)) return undefined;
  const message = kind === 'programme' ? 'Choose which programme it is' : 'Only a programme is one of the programmes';
  return { code: 'which-programme', field: 'programme', message };
}
