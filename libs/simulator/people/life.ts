import { addDays, ageOn, later, type CivilDate } from '#libs/domain/kernel';
import type { Home } from '../homes';
import type { GridPoint, InventedMap } from '../map';
import { FAMILY_NAMES, GIVEN_NAMES } from '../names';
import type { Random } from '../random';
import type { Staff } from '../staff';
import type { CarePeriod, Family, YoungPerson } from '../types';

/** Social workers come with the return from the year to 31 March 2024; before that, workers record who is allocated. */
export const WORKERS_IN_RETURN_FROM = '2023-04-01' as CivilDate;

/** The time one young person spent with one home and its carers, at the last address of it. */
export interface TimeWithCarer {
  readonly home: Home;
  readonly place: string;
  readonly point: GridPoint;
  readonly from: CivilDate;
  /** Null while it goes on. */
  readonly to: CivilDate | null;
  /** REC when a period of care ended with it; blank otherwise. */
  readonly rec: string;
}

/** A family's grown-ups: the same people for each of its brothers and sisters. */
export interface Elders {
  readonly mother: string;
  readonly father: string | null;
  readonly grandparent: string | null;
  readonly aunt: string | null;
  readonly fatherAt: GridPoint;
  readonly grandparentAt: GridPoint;
  readonly auntAt: GridPoint;
}

/** One young person's years as far as workers record them, with what is needed to invent the people in them. */
export interface Life {
  readonly person: YoungPerson;
  readonly homes: readonly TimeWithCarer[];
  readonly elders: Elders;
  /** Brothers and sisters who are young people of this authority too. */
  readonly siblings: readonly YoungPerson[];
  /** First and last day on which anything is recorded. */
  readonly opened: CivilDate;
  readonly closed: CivilDate;
  readonly today: CivilDate;
  readonly map: InventedMap;
  readonly staff: Staff;
  readonly random: Random;
  /** A name nobody else in this life has. */
  readonly newName: (sex: 'M' | 'F', family?: string) => string;
}

/** Full name: family names are invented, so that a list of them can be told apart and nobody can be meant. */
export const nameOf = (family: Family, given: string): string => `${given} ${family.surname}`;

export const ageAt = (life: Life, day: CivilDate): number => ageOn(life.person.member.born, day);

/** Where the young person lived on a day, or null when they were not in care. */
export const homeOn = (life: Life, day: CivilDate): TimeWithCarer | null =>
  life.homes.find((home) => home.from <= day && (home.to === null || home.to > day)) ?? null;

/** A day some days after another, inside what is recorded of this life. */
export function dayIn(life: Life, from: CivilDate, least: number, most: number): CivilDate {
  const day = addDays(later(from, life.opened), life.random.int(least, most));
  return day < life.closed ? day : life.closed;
}

/** Times with carers: spells with the same carers run together. */
export function timesWithCarers(periods: readonly CarePeriod[]): TimeWithCarer[] {
  return periods.flatMap((period) => {
    const times: TimeWithCarer[] = [];
    for (const spell of period.spells) {
      const last = times[times.length - 1];
      const now = { home: spell.home, place: spell.place, point: spell.point, to: period.to, rec: period.rec };
      if (last !== undefined && spell.sameCarer) times[times.length - 1] = { ...now, from: last.from };
      else times.push({ ...now, from: spell.from });
    }
    return times.map((time, i) => ({
      ...time,
      to: times[i + 1]?.from ?? time.to,
      rec: i === times.length - 1 ? time.rec : '',
    }));
  });
}

/** Makes names that nobody in one life has yet. */
export function nameMaker(taken: Set<string>, random: Random): Life['newName'] {
  return (sex, family) => {
    for (;;) {
      const name = `${random.pick(GIVEN_NAMES[sex])} ${family ?? random.pick(FAMILY_NAMES)}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
}

export function inventElders(family: Family, map: InventedMap, random: Random): Elders {
  const name = (sex: 'M' | 'F', same: number): string =>
    `${random.pick(GIVEN_NAMES[sex])} ${random.chance(same) ? family.surname : random.pick(FAMILY_NAMES)}`;
  const near = (miles: number): GridPoint => map.pointNear(family.home, random.exponential(miles), random);
  return {
    mother: name('F', 0.75),
    father: random.chance(0.58) ? name('M', 0.45) : null,
    grandparent: random.chance(0.55) ? name(random.chance(0.75) ? 'F' : 'M', 0.6) : null,
    aunt: random.chance(0.34) ? name(random.chance(0.65) ? 'F' : 'M', 0.5) : null,
    fatherAt: near(9),
    grandparentAt: near(4),
    auntAt: near(7),
  };
}
