import type { Reason } from '../../kernel';
import type { StandingFact } from '../state';

/** What was never recorded cannot be taken back. */
export function onlyWhatStandsIsTakenBack(known: StandingFact | undefined): Reason | undefined {
  if (known !== undefined) return undefined;
  return { code: 'not-on-record', message: 'This is not on record', field: 'factId' };
}
