import { dayInWords, type CivilDate } from '../kernel';
import { LAST_DAYS, type PersonWhoMatters } from '../relationships';
import type { CaseFlag, Finder } from './case-flag';
import { ABOUT_ITS_COURSE } from './one-relationship/course-flags';

export type { CaseFlag } from './case-flag';

const CLOSE_RING_MAX = 2;
const isClose = ({ ring }: PersonWhoMatters): boolean => ring !== null && ring <= CLOSE_RING_MAX;
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

const lost: Finder = (person) => {
  if (person.state !== 'lapsed' && person.state !== 'severed') return undefined;
  if (person.drift.kind !== 'lapsed') return undefined;
  const severity = isClose(person) ? 'red' : 'amber';
  const sentence = `No contact with ${person.name} for ${days(person.drift.days)}.`;
  return { code: `contact-${person.state}`, severity, sentence };
};

const drifting: Finder = (person) => {
  if (person.drift.kind !== 'drifting' || person.state !== 'drifting') return undefined;
  const { days: since, agreedEveryDays } = person.drift;
  const sentence =
    agreedEveryDays === null
      ? `No contact with ${person.name} for ${days(since)}, as is on record.`
      : `${days(since)} since contact with ${person.name}; every ${days(agreedEveryDays)} was agreed.`;
  return { code: 'contact-drifting', severity: 'amber', sentence };
};

/** Said once more in the last days, whatever was or was not agreed. */
const aboutToLapse: Finder = (person) => {
  if (person.state !== 'active' && person.state !== 'drifting') return undefined;
  if (person.drift.kind !== 'in-touch' && person.drift.kind !== 'drifting') return undefined;
  const { daysLeft, lapsesOn } = person.drift;
  if (daysLeft > LAST_DAYS) return undefined;
  const sentence = `Contact with ${person.name} lapses on ${dayInWords(lapsesOn)}, in ${days(daysLeft)}, unless they are in touch before.`;
  return { code: 'contact-about-to-lapse', severity: 'amber', sentence };
};

const noPlan: Finder = (person) => {
  if (!isClose(person) || person.planComplete || person.agreed === null) return undefined;
  const sentence = `Contact with ${person.name} is agreed without a named adult and a first date.`;
  return { code: 'contact-plan-incomplete', severity: 'amber', sentence };
};

const notRecorded: Finder = (person) => {
  if (!isClose(person) || person.state !== 'unknown') return undefined;
  const sentence = `No contact with ${person.name} is recorded, so nobody can see whether they are in touch.`;
  return { code: 'contact-not-recorded', severity: 'amber', sentence };
};

const ABOUT_CONTACT: readonly Finder[] = [lost, aboutToLapse, drifting, noPlan, notRecorded];

/** Flags about the people who matter on a day, red first. Whoever the young person lives with is not expected to have contact recorded. */
export function caseFlags(
  people: readonly PersonWhoMatters[],
  day: CivilDate,
  livesWith: (person: PersonWhoMatters) => boolean,
): readonly CaseFlag[] {
  const found = people
    .filter((person) => !person.past)
    .flatMap((person) =>
      [...(livesWith(person) ? [] : ABOUT_CONTACT), ...ABOUT_ITS_COURSE].flatMap((find) => {
        const flag = find(person, day);
        return flag === undefined ? [] : [{ ...flag, relationshipIds: [person.relationshipId] }];
      }),
    );
  return [
    ...found.filter(({ severity }) => severity === 'red'),
    ...found.filter(({ severity }) => severity === 'amber'),
  ];
}
