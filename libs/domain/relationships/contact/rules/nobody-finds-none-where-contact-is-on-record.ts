import { vagueInWords, type CivilDate, type Reason } from '../../../kernel';
import type { ContactEntry } from '../contact-log';

/** "We looked and there was none" cannot stand beside a contact certainly held on one of those days. */
export function nobodyFindsNoneWhereContactIsOnRecord(
  entries: readonly ContactEntry[],
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): Reason | undefined {
  const held = entries.find(
    ({ outcome, occurred }) => outcome === 'held' && occurred.from >= from && occurred.to <= to,
  );
  if (held === undefined) return undefined;
  const message = `They were in touch, ${vagueInWords(held.occurred)}, as is on record: choose other days, or say that the entry was a mistake`;
  return { code: 'contact-on-record', message, field: 'from' };
}
