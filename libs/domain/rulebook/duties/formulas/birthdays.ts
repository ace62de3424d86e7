import { addMonths, birthdayAt, dayInWords, type CivilDate } from '#libs/domain/kernel';
import { asked, type Asked } from '../duty';
import type { CareStretch, DutyFacts, FactRef, OnDay } from '../facts';
import { perFacts } from '../per-facts';
import { FORMER_RELEVANT } from './runs';
import { holds } from './stays';
import { atMonths, months, reckon } from '../sums';

interface Milestone {
  readonly id: string;
  readonly age: number;
  readonly what: string;
}

const years = (count: number): number => count * 12;

/** What is generated for every child in care. The lead times are practice. Research: domain 2.9. */
const IN_CARE: readonly Milestone[] = [
  { id: 'B14', age: years(14), what: '14th birthday: days in care count towards leaving-care help from now' },
  { id: 'B15y9m', age: years(15) + 9, what: 'Plan the needs assessment' },
  { id: 'B16', age: years(16), what: '16th birthday' },
  { id: 'B17', age: years(17), what: '17th birthday: first position of a care leaver, and who is in their life' },
  { id: 'B18', age: years(18), what: '18th birthday: being looked after ends' },
];

/** What goes on for whoever was looked after until 18, or is a care leaver. */
const AFTER: readonly Milestone[] = [
  { id: 'B18y3m', age: years(18) + 3, what: 'Three months after 18: where they live, and Staying Put' },
  { id: 'B19', age: years(19), what: '19th birthday' },
  { id: 'B20', age: years(20), what: '20th birthday' },
  { id: 'B21', age: years(21), what: '21st birthday: Staying Put support ends' },
  { id: 'B25', age: years(25), what: '25th birthday: help as a care leaver ends' },
];

const lastPeriod = (facts: DutyFacts, day: CivilDate): CareStretch | undefined =>
  facts.care.find((period) => !period.shortBreaks && (holds(period, day) || period.until === day));

function milestone(facts: DutyFacts, { id, age, what }: Milestone, opensOn: CivilDate): Asked {
  const on = atMonths(facts.born as CivilDate, age);
  const done = id === 'B15y9m' ? assessmentStarted(facts) : null;
  return asked(what, {
    key: id,
    opensOn,
    foreseen: true,
    due: on,
    sum: `born ${dayInWords(facts.born as CivilDate)}: ${dayInWords(on)}`,
    restartedBy: { what: 'date of birth', on: facts.born as CivilDate, factId: 'date-of-birth' },
    done,
    isPrompt: true,
  });
}

function assessmentStarted({ assessments }: DutyFacts): FactRef | null {
  const first = assessments.find(({ startedOn, completedOn }) => (startedOn ?? completedOn) !== null);
  const on = first?.startedOn ?? first?.completedOn ?? null;
  return first === undefined || on === null ? null : { what: 'needs assessment begun', on, factId: first.factId };
}

/** The birthdays that matter, one by one. */
export const birthdays = perFacts((facts: DutyFacts): readonly Asked[] => {
  const { born } = facts;
  if (born === null) return [];
  const inCare = IN_CARE.flatMap((one) => {
    const period = lastPeriod(facts, atMonths(born, one.age));
    return period === undefined ? [] : [milestone(facts, one, period.from)];
  });
  const since = leaverSince(facts, birthdayAt(born, 18));
  return since === null ? inCare : [...inCare, ...AFTER.map((one) => milestone(facts, one, since))];
});

/** Since when it is known that somebody is, or at 18 will be, a care leaver; null when nothing says so. */
function leaverSince(facts: DutyFacts, eighteen: CivilDate): CivilDate | null {
  const until18 = lastPeriod(facts, eighteen);
  if (until18 !== undefined) return until18.from;
  return facts.statuses.find(({ status }) => FORMER_RELEVANT.includes(status))?.from ?? null;
}

const inTouch = (facts: DutyFacts): readonly FactRef[] =>
  [
    ...facts.adviserContacts.map(({ on, factId }: OnDay) => ({ what: 'in touch', on, factId })),
    ...facts.visits.map(({ on, factId }) => ({ what: 'visit made', on, factId })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const YEARLY = [22, 23, 24, 25] as const;

/** A1: in touch at least once in each year from 21 to 25. */
export function yearlyContact(facts: DutyFacts): readonly Asked[] {
  const { born } = facts;
  const since = born === null ? null : leaverSince(facts, birthdayAt(born, 18));
  if (born === null || since === null) return [];
  const contacts = inTouch(facts);
  return YEARLY.map((age) => {
    const [from, due] = [birthdayAt(born, age - 1), birthdayAt(born, age)];
    return asked(`In touch in the year before the ${age === 22 ? '22nd' : age === 23 ? '23rd' : `${age}th`} birthday`, {
      key: `A1:${age}`,
      opensOn: from,
      foreseen: true,
      due,
      sum: `once between ${dayInWords(from)} and ${dayInWords(due)}`,
      restartedBy: { what: 'date of birth', on: born, factId: 'date-of-birth' },
      done: contacts.find(({ on }) => on >= from) ?? null,
    });
  });
}

/** A2: somebody looks at how they are a year after every time they left care. */
export const aYearAfterLeaving = (facts: DutyFacts): readonly Asked[] =>
  facts.care.flatMap((period) => {
    if (period.until === null || period.shortBreaks) return [];
    const left: FactRef = { what: 'left care', on: period.until, factId: period.factId };
    const sum = reckon('a year after leaving care', period.until, months(12));
    const countsFrom = addMonths(period.until, 11);
    return [
      asked('How they are a year after leaving care', {
        key: `A2:${period.factId}`,
        opensOn: period.until,
        restartedBy: left,
        ...sum,
        done: inTouch(facts).find(({ on }) => on >= countsFrom) ?? null,
      }),
    ];
  });
