import { sortDay, type Reason, type VagueDate } from '../../kernel';

/** Whether a home is suitable is said of a home on record, from the day it began. */
export function aSuitabilityIsOfAHomeOnRecord(
  home: { readonly occurred: VagueDate } | undefined,
  on: VagueDate,
): Reason | undefined {
  if (home === undefined) return { code: 'not-on-record', message: 'This home is not on record' };
  if (sortDay(on) >= sortDay(home.occurred)) return undefined;
  return { code: 'before-the-home', message: 'They did not live there yet on that day', field: 'occurred' };
}
