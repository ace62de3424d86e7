import { ageOn, type CivilDate } from '#libs/domain/kernel';
import { DISTANCE } from './calibration';
import type { Home, HomeKind, Homes } from './homes';
import type { Random } from './random';
import type { Family, FamilyMember } from './types';

/** Supported accommodation is registered, and coded K3 in place of H5, from this day (SI 2023/416). */
export const SUPPORTED_REGISTERED_FROM = '2023-10-28' as CivilDate;

/** Where a young person of some age goes, with weights by kind of home: fitted to N7 and N8. */
const KINDS_BY_AGE: readonly (readonly [fromAge: number, readonly (readonly [HomeKind, number])[]])[] = [
  [0, [['foster', 66], ['kinship', 19], ['parent', 9], ['family-centre', 6]]],
  [5, [['foster', 70], ['kinship', 18], ['parent', 8], ['children-home', 4]]],
  [10, [['foster', 58], ['kinship', 11], ['children-home', 23], ['parent', 7], ['school', 1]]],
  [13, [['foster', 47], ['children-home', 36], ['kinship', 9], ['parent', 7], ['school', 1]]],
  [16, [['supported', 50], ['foster', 23], ['children-home', 18], ['kinship', 5], ['parent', 4]]],
]; // prettier-ignore
const KINDS_ALONE: readonly (readonly [HomeKind, number])[] = [['supported', 62], ['foster', 38]]; // prettier-ignore

/** Who is placed, and when. */
export interface Placing {
  readonly family: Family;
  readonly member: FamilyMember;
  readonly on: CivilDate;
  /** Whether the order there is allows living with parents. */
  readonly mayLiveAtHome: boolean;
}

export function chooseKind(placing: Placing, random: Random): HomeKind {
  const age = ageOn(placing.member.born, placing.on);
  const row = [...KINDS_BY_AGE].reverse().find(([fromAge]) => age >= fromAge);
  const kinds = placing.family.unaccompanied && age >= 16 ? KINDS_ALONE : (row?.[1] ?? KINDS_ALONE);
  // At home with parents only under a care order; nobody who came alone has relatives to go to.
  const allowed = kinds.filter(([kind]) => {
    if (kind === 'parent') return placing.mayLiveAtHome;
    return !(placing.family.unaccompanied && kind === 'kinship');
  });
  return random.weighted(allowed);
}

/** A home for them, at a distance from the family home drawn as the country's distances are (N17 to N21). */
export function findHome(
  placing: Placing,
  kind: HomeKind,
  was: Home | null,
  tools: { homes: Homes; random: Random },
): Home {
  const miles = milesFor(kind, tools.random);
  return tools.homes.find({ kind, near: placing.family.home, miles, on: placing.on, not: was });
}

function milesFor(kind: HomeKind, random: Random): number {
  if (kind === 'parent') return random.next() * 2;
  const { medianMiles, sigma, maxMiles } = DISTANCE;
  const median = medianMiles * (SCALE[kind] ?? 1);
  for (;;) {
    const miles = random.lognormal(median, sigma);
    if (miles <= maxMiles) return miles;
  }
}
/** Children's homes lie further than carers (N18: more moves, more miles); scaled so that the whole keeps its median. */
const SCALE: Partial<Record<HomeKind, number>> = {
  'children-home': 1.9,
  school: 3,
  kinship: 0.8,
  supported: 0.95,
  foster: 0.97,
};

/** PLACE for a home at first: carers are neither long-term nor adopters yet. */
export function placeCode(kind: HomeKind, on: CivilDate, random: Random): string {
  switch (kind) {
    case 'foster':
      return random.chance(0.06) ? 'U5' : 'U6';
    case 'kinship':
      return 'U3';
    case 'children-home':
      return 'K2';
    case 'supported':
      return on >= SUPPORTED_REGISTERED_FROM ? 'K3' : 'H5';
    case 'parent':
      return 'P1';
    case 'school':
      return 'S1';
    case 'family-centre':
      return 'R3';
    case 'adopters':
      return 'A6';
  }
}
