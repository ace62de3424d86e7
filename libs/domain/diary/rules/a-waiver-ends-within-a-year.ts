import { addMonths, type CivilDate, type Reason } from '../../kernel';
import type { WaiveDuty } from '../inputs';

const MONTHS_MAX = 12;

/** A waiver is for a while: its last day is still to come, and within a year, so that somebody looks again. */
export function aWaiverEndsWithinAYear({ until }: WaiveDuty, today: CivilDate): Reason | undefined {
  if (until <= today)
    return { code: 'until-has-passed', message: 'The last day must be in the future', field: 'until' };
  if (until <= addMonths(today, MONTHS_MAX)) return undefined;
  return { code: 'until-too-late', message: 'The last day must be within a year', field: 'until' };
}
