import { addDays, addMonths, ageOn, birthdayAt, daysBetween, type CivilDate } from '#libs/domain/kernel';
import {
  APART_AT_FIRST, BOYS, ENTRY_AGES, ETHNICITIES, ETHNICITIES_UNACCOMPANIED, FAMILY_SIZES, FIRST_STATUSES, NEEDS, UNACCOMPANIED,
} from './calibration'; // prettier-ignore
import type { InventedMap } from './map';
import { FAMILY_NAMES, GIVEN_NAMES, GIVEN_NAMES_ALONE } from './names';
import type { Random } from './random';
import type { Family, FamilyMember } from './types';

/** Invents brothers and sisters who come into care together on a day, and how they were placed at first. */
export function inventFamily(number: number, entered: CivilDate, map: InventedMap, random: Random): Family {
  const unaccompanied = random.chance(UNACCOMPANIED);
  const surname = random.pick(FAMILY_NAMES);
  const children = unaccompanied ? [childAlone(entered, random)] : brothersAndSisters(entered, random);
  return {
    number,
    surname,
    home: map.insideAuthority(random),
    entered,
    need: unaccompanied ? 'N8' : random.weighted(NEEDS),
    unaccompanied,
    firstStatus: unaccompanied ? 'V2' : random.weighted(FIRST_STATUSES),
    ethnicity: random.weighted(unaccompanied ? ETHNICITIES_UNACCOMPANIED : ETHNICITIES),
    children,
    units: placedTogether(children.length, random),
    othersAtHome: unaccompanied || random.chance(0.6) ? [] : [olderOne(children, random)],
  };
}

function childAlone(entered: CivilDate, random: Random): FamilyMember {
  const sex = random.chance(0.94) ? 'M' : 'F';
  const given = sex === 'M' ? random.pick(GIVEN_NAMES_ALONE) : random.pick(GIVEN_NAMES.F);
  return { given, sex, born: bornFor(random.weighted([[15, 1], [16, 4], [17, 2]]), entered, random) }; // prettier-ignore
}

function brothersAndSisters(entered: CivilDate, random: Random): FamilyMember[] {
  const size = random.weighted(FAMILY_SIZES);
  const [youngest, oldest] = random.weighted(ENTRY_AGES);
  const children = [child(bornFor(random.int(youngest, oldest), entered, random), [], random)];
  for (let tries = 0; children.length < size && tries < 20; tries++) {
    const one = children[random.int(0, children.length - 1)] as FamilyMember;
    const months = random.int(12, 60) * (random.chance(0.5) ? 1 : -1);
    const born = addMonths(one.born, months);
    const spaced = children.every((other) => Math.abs(daysBetween(other.born, born)) > 300);
    if (!spaced || born >= entered || ageOn(born, entered) > 17) continue;
    children.push(child(born, children, random));
  }
  return children;
}

function child(born: CivilDate, others: readonly FamilyMember[], random: Random): FamilyMember {
  const sex = random.chance(BOYS) ? 'M' : 'F';
  const taken = new Set(others.map((other) => other.given));
  return { sex, born, given: random.pick(GIVEN_NAMES[sex].filter((name) => !taken.has(name))) };
}

/** A day of birth that makes somebody `age` on a day, and at least five weeks short of 18. */
function bornFor(age: number, on: CivilDate, random: Random): CivilDate {
  const latest = addMonths(on, -12 * age);
  const earliest = addDays(addMonths(latest, -12), age === 17 ? 36 : 1);
  return addDays(earliest, random.int(0, Math.max(0, daysBetween(earliest, latest) - 1)));
}

function olderOne(children: readonly FamilyMember[], random: Random): FamilyMember {
  const eldest = [...children].sort((a, b) => (a.born < b.born ? -1 : 1))[0] as FamilyMember;
  return child(addMonths(eldest.born, -random.int(12, 70)), children, random);
}

/** Splits children into those placed together at first (N24). */
function placedTogether(size: number, random: Random): number[] {
  const together = Array.from({ length: size }, () => 0);
  if (size < 2 || !random.chance(APART_AT_FIRST[size] ?? 0.6)) return together;
  const away = random.int(1, size - 1);
  return random.shuffle(together.map((_, i) => (i < away ? i + 1 : 0)));
}

/** The day somebody turns 18. */
export const eighteenth = (member: FamilyMember): CivilDate => birthdayAt(member.born, 18);
