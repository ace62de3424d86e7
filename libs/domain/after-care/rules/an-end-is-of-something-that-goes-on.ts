import { sortDay, type Reason, type VagueDate } from '../../kernel';

/** What ends: when it began, and the record that already ends it. */
interface Ending {
  readonly from: VagueDate;
  readonly endedBy: string | null;
}

/** Only what is on record ends, once, and not before it began. */
export function anEndIsOfSomethingThatGoesOn(
  known: Ending | undefined,
  { recordId, occurred }: { readonly recordId: string; readonly occurred: VagueDate },
): Reason | undefined {
  if (known === undefined) return { code: 'not-on-record', message: 'There is nothing on record that could end' };
  if (known.endedBy !== null && known.endedBy !== recordId) {
    return { code: 'ended-already', message: 'It has an end on record already: put that right', field: 'occurred' };
  }
  if (sortDay(occurred) > sortDay(known.from)) return undefined;
  return { code: 'end-before-start', message: 'It must end after the day it began', field: 'occurred' };
}
