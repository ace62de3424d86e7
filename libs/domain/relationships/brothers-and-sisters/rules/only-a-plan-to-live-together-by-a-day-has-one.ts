import { sortDay, type CivilDate, type Reason, type VagueDate } from '../../../kernel';
import type { ReunionPlanKind } from '../../vocabulary';

interface Planned {
  readonly plan: ReunionPlanKind;
  readonly by: CivilDate | null;
  readonly occurred: VagueDate;
}

/** "Together by" names its day, which lies after the day it was planned; the other plans have none. */
export function onlyAPlanToLiveTogetherByADayHasOne({ plan, by, occurred }: Planned): Reason | undefined {
  const reason = (code: string, message: string): Reason => ({ code, message, field: 'by' });
  if (plan !== 'together-by') {
    if (by === null) return undefined;
    return reason('day-of-another-plan', 'Leave the day empty, or choose that they are to live together by a day');
  }
  if (by === null) return reason('plan-without-a-day', 'Enter the day by which they are to live together');
  if (by > sortDay(occurred)) return undefined;
  return reason('plan-in-the-past', 'The day must be after the day on which this was planned');
}
