import { contactByMonth, type AgreedForMonth, type ContactMonth } from '#libs/domain/relationships';
import { monthWords, pluralise } from '#libs/web-kit';
import type { OpenedPerson } from '../../people/open-people';

/** One month as the table says it. */
interface MonthRow {
  readonly month: string;
  readonly agreed: string;
  readonly happened: string;
}

/** Contact of the last twelve months: what was agreed beside what happened. */
export function monthsOf({ opened, relationship }: OpenedPerson): { rows: readonly MonthRow[]; beside: string | undefined } {
  const { journey, day } = opened.answer;
  const { months, monthNotKnown } = contactByMonth(relationship, journey.contactLog, day);
  return {
    rows: months.map((one) => ({ month: monthWords(one.month), agreed: agreedInWords(one.agreed), happened: happenedInWords(one) })),
    beside: monthNotKnown === 0 ? undefined : `Of ${pluralise(monthNotKnown, 'more contact')} only the year is known.`,
  };
} // prettier-ignore

function agreedInWords(agreed: AgreedForMonth): string {
  if (agreed === 'nothing') return 'Nothing';
  if (agreed === 'when-they-want') return 'When they want to';
  return agreed === 0 ? 'None due' : String(agreed);
}

/** That somebody looked and found none, and that nobody wrote anything down, are different. */
function happenedInWords({ held, missed, noneFound, paused, notRecorded }: ContactMonth): string {
  const said = [
    ...(held === 0 ? [] : [`${held} held`]),
    ...(missed === 0 ? [] : [`${missed} missed`]),
    ...(noneFound === 'no' ? [] : [NONE_FOUND[noneFound]]),
    ...(notRecorded ? ['Not recorded'] : []),
    ...(paused ? ['A break was agreed'] : []),
  ];
  return said.join('; ');
}

const NONE_FOUND = { whole: 'None found', part: 'None found in part of it' } as const;
