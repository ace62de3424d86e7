import { addMonths, ageOn, daysBetween, type CivilDate } from '#libs/domain/kernel';
import { milesApart } from '../map';
import type { CarePeriod, InventedAuthority, Spell, YoungPerson } from '../types';

/** Shares are percentages. Each figure is counted the way the published one is, over every 31 March in the returns. */
export interface NationalFigures {
  readonly ages: Readonly<Record<'0-4' | '5-11' | '12-15' | '16+', number>>;
  /** N10: under 16, in care at least 2.5 years, with the same carer at least two. */
  readonly sameCarer: number;
  /** N11: three placements or more in two years, of those in care for two. */
  readonly threeInTwoYears: number;
  /** N12: three placements or more in the year. */
  readonly threeInTheYear: number;
  /** N13: shares of reasons for a change of placement. */
  readonly reasons: ReadonlyMap<string, number>;
  /** N14: changes of carer in a year for each young person in care. */
  readonly movesEach: number;
  /** N17, N18. */
  readonly beyond20Miles: number;
  readonly meanMiles: number;
  readonly medianMiles: number;
  /** N36: three social workers or more in the year. */
  readonly threeWorkers: number;
  /** N39, N40. */
  readonly wentMissing: number;
  readonly incidentsEach: number;
  /** N24: at first placement, of those with a brother or sister coming into care with them. */
  readonly siblingsApart: number;
  /** N27: in foster care on the 18th birthday and staying with the carers. */
  readonly stayedAt18: number;
}

const percent = (part: number, whole: number): number => (whole === 0 ? NaN : (100 * part) / whole);

interface Seen {
  readonly person: YoungPerson;
  readonly period: CarePeriod;
  readonly day: CivilDate;
}

/** Works the figures out of a simulated authority. */
export function nationalFigures(
  authority: Pick<InventedAuthority, 'youngPeople' | 'returnYears' | 'request'>,
): NationalFigures {
  const days = authority.returnYears
    .map((year) => `${year}-03-31` as CivilDate)
    .filter((day) => day <= authority.request.endsOn);
  const seen = days.flatMap((day) => authority.youngPeople.flatMap((person) => inCare(person, day)));
  return {
    ages: agesOf(seen),
    ...stability(seen),
    ...changes(authority.youngPeople, days, seen.length),
    ...distances(seen),
    threeWorkers: percent(seen.filter(workersInYear).length, seen.length),
    ...missing(authority.youngPeople, days),
    siblingsApart: apart(authority.youngPeople),
    stayedAt18: stayed(authority.youngPeople),
  };
}

function inCare(person: YoungPerson, day: CivilDate): Seen[] {
  const period = person.periods.find((one) => one.from <= day && (one.to === null || one.to > day));
  return period === undefined ? [] : [{ person, period, day }];
}

function agesOf(seen: readonly Seen[]): NationalFigures['ages'] {
  const ages = seen.map(({ person, day }) => ageOn(person.member.born, day));
  const share = (from: number, to: number): number =>
    percent(ages.filter((age) => age >= from && age <= to).length, ages.length);
  return { '0-4': share(0, 4), '5-11': share(5, 11), '12-15': share(12, 15), '16+': share(16, 17) };
}

/** First days with each carer up to a day. */
const carerDays = ({ period, day }: Seen): CivilDate[] =>
  period.spells.filter((spell) => !spell.sameCarer && spell.from <= day).map((spell) => spell.from);

/** Placements during the months up to a day: the one they were in already, and each that began. */
function placementsIn(one: Seen, months: number): number {
  const start = addMonths(one.day, -months);
  const days = carerDays(one);
  return days.filter((from) => from > start).length + (days.some((from) => from <= start) ? 1 : 0);
}

function stability(seen: readonly Seen[]) {
  const settled = seen.filter(
    ({ person, period, day }) => ageOn(person.member.born, day) < 16 && daysBetween(period.from, day) >= 913,
  );
  const long = seen.filter(({ period, day }) => daysBetween(period.from, day) >= 730);
  const same = settled.filter((one) => daysBetween(carerDays(one).at(-1) ?? one.day, one.day) >= 730);
  return {
    sameCarer: percent(same.length, settled.length),
    threeInTwoYears: percent(long.filter((one) => placementsIn(one, 24) >= 3).length, long.length),
    threeInTheYear: percent(seen.filter((one) => placementsIn(one, 12) >= 3).length, seen.length),
  };
}

function changes(people: readonly YoungPerson[], days: readonly CivilDate[], stock: number) {
  const first = addMonths(days[0] as CivilDate, -12);
  const last = days.at(-1) as CivilDate;
  const spells = people.flatMap((person) => person.periods.flatMap((period): Spell[] => period.spells.slice(1)));
  const because = spells.filter((spell) => spell.from > first && spell.from <= last).map((spell) => spell.because);
  const reasons = new Map<string, number>();
  for (const code of new Set(because))
    reasons.set(code, percent(because.filter((one) => one === code).length, because.length));
  return { reasons, movesEach: because.filter((code) => code !== 'PLACE').length / stock };
}

function distances(seen: readonly Seen[]) {
  const miles = seen
    .filter(({ person }) => !person.family.unaccompanied)
    .map(({ person, period, day }) =>
      milesApart(person.family.home, (period.spells.filter((s) => s.from <= day).at(-1) as Spell).point),
    )
    .sort((a, b) => a - b);
  return {
    beyond20Miles: percent(miles.filter((one) => one > 20).length, miles.length),
    meanMiles: miles.reduce((sum, one) => sum + one, 0) / miles.length,
    medianMiles: miles[Math.floor(miles.length / 2)] ?? NaN,
  };
}

function workersInYear({ person, day }: Seen): boolean {
  const start = addMonths(day, -12);
  const here = person.socialWorkers.filter((spell) => spell.from <= day && (spell.to === null || spell.to > start));
  return new Set(here.map((spell) => spell.worker.ref)).size >= 3;
}

function missing(people: readonly YoungPerson[], days: readonly CivilDate[]) {
  let known = 0;
  const counts: number[] = [];
  for (const day of days) {
    const start = addMonths(day, -12);
    for (const person of people) {
      if (!person.periods.some((period) => period.from <= day && (period.to === null || period.to > start))) continue;
      known += 1;
      const times = person.missing.filter((spell) => spell.from > start && spell.from <= day).length;
      if (times > 0) counts.push(times);
    }
  }
  return {
    wentMissing: percent(counts.length, known),
    incidentsEach: counts.reduce((a, b) => a + b, 0) / counts.length,
  };
}

function apart(people: readonly YoungPerson[]): number {
  const siblings = people.filter((person) => person.family.children.length > 1);
  const parted = siblings.filter(({ family, member }) => {
    const own = family.units[family.children.indexOf(member)];
    return family.units.some((unit) => unit !== own);
  });
  return percent(parted.length, siblings.length);
}

function stayed(people: readonly YoungPerson[]): number {
  const ends = people.flatMap((person) => person.periods.flatMap((period) => {
    const at18 = period.to !== null && ageOn(person.member.born, period.to) === 18;
    return at18 && period.spells.at(-1)?.place.startsWith('U') ? [period.rec] : [];
  })); // prettier-ignore
  return percent(ends.filter((rec) => rec === 'E17').length, ends.length);
}
