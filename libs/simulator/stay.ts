import { addDays, ageOn, earlier, type CivilDate } from '#libs/domain/kernel';
import { eighteenth } from './family';
import type { Random } from './random';
import type { Family, FamilyMember, LegalStep } from './types';

/** How a period of care is going to end. */
export type Ending = 'eighteen' | 'home' | 'order' | 'adoption' | 'other';

/** A period of care as planned by chance: until when, how it ends, and the legal statuses on the way. */
export interface Stay {
  readonly from: CivilDate;
  /** The day it ends; may lie after the authority's today. */
  readonly to: CivilDate;
  readonly ending: Ending;
  readonly legal: readonly LegalStep[];
}

const DAYS_PER_YEAR = 365.25;
/** Days between a placement order and the adoption that leave room for a placement with the adopters. */
const SHORTEST_BEFORE_ADOPTION = 150;
/** Short: weeks; some: months to years; stays: until 18. Weights by age at entry, a judgement fitted to N9. */
const LENGTHS: readonly (readonly [fromAge: number, short: number, some: number, stays: number])[] = [
  [0, 6, 82, 12], [2, 8, 62, 30], [5, 8, 40, 52], [10, 9, 31, 60], [14, 10, 22, 68], [16, 8, 10, 82],
]; // prettier-ignore

/** Draws one period of care that begins on `from`. */
export function drawStay(family: Family, member: FamilyMember, from: CivilDate, random: Random): Stay {
  const birthday = eighteenth(member);
  const wanted = drawEnd(family, member, from, random);
  const to = earlier(wanted, birthday);
  const ending: Ending = to === birthday ? 'eighteen' : endingBefore18(ageOn(member.born, to), random);
  const legal = legalPath(family, { from, to, ending }, random);
  const placeable = legal.some((step) => step.status === 'E1' && step.from < addDays(to, -SHORTEST_BEFORE_ADOPTION));
  if (ending !== 'adoption' || placeable) return { from, to, ending, legal };
  // No time left to be placed with adopters: it ends by another order, so no placement order was made on the way.
  return { from, to, ending: 'order', legal: legal.filter((step) => step.status !== 'E1') };
}

function drawEnd(family: Family, member: FamilyMember, from: CivilDate, random: Random): CivilDate {
  if (family.unaccompanied) return eighteenth(member);
  const age = ageOn(member.born, from);
  const row = [...LENGTHS].reverse().find(([fromAge]) => age >= fromAge) ?? ([0, 1, 1, 1] as const);
  const length = random.weighted([['short', row[1]], ['some', row[2]], ['stays', row[3]]]); // prettier-ignore
  if (length === 'stays') return eighteenth(member);
  if (length === 'short') return addDays(from, random.int(9, 90));
  return addDays(from, Math.max(91, Math.round(random.lognormal(1.8 * DAYS_PER_YEAR, 0.6))));
}

function endingBefore18(age: number, random: Random): Ending {
  if (age < 6) return random.weighted<Ending>([['adoption', 34], ['order', 28], ['home', 34], ['other', 4]]); // prettier-ignore
  if (age < 14) return random.weighted<Ending>([['order', 30], ['home', 62], ['other', 8]]); // prettier-ignore
  return random.weighted<Ending>([['order', 5], ['home', 66], ['other', 29]]); // prettier-ignore
}

/** REC for a period that ended, from how it ended and the kind of placement that ended with it. */
export function recFor(ending: Ending, place: string, age: number, random: Random): string {
  if (ending === 'adoption') return random.weighted([['E12', 75], ['E11', 25]]); // prettier-ignore
  if (ending === 'order') return guardianship(place, random);
  if (ending === 'home') return place === 'P1' ? 'E4A' : random.weighted([['E4A', 68], ['E4B', 32]]); // prettier-ignore
  return age >= 16 ? random.weighted([['E5', 45], ['E6', 20], ['E3', 15], ['E8', 20]]) : random.weighted([['E13', 40], ['E3', 25], ['E8', 35]]); // prettier-ignore
}

// E45 and E46 need a foster placement (rule 516): a relative or friend who fosters, or another former foster carer.
function guardianship(place: string, random: Random): string {
  const former = /^U[1-3]/.test(place) ? 'E45' : /^U[4-6]/.test(place) ? 'E46' : null;
  if (former !== null && random.chance(former === 'E45' ? 0.7 : 0.25)) return former;
  return random.weighted([['E47', 50], ['E41', 35], ['E48', 15]]); // prettier-ignore
}

type Planned = Pick<Stay, 'from' | 'to' | 'ending'>;

/** Legal statuses: by agreement throughout, or protection, an interim order and then a full one; a placement order before adoption. */
function legalPath(family: Family, stay: Planned, random: Random): LegalStep[] {
  if (family.unaccompanied) return [{ from: stay.from, status: 'V2' }];
  const steps: LegalStep[] = [];
  const put = (day: CivilDate, status: string): void => {
    const last = steps[steps.length - 1];
    if (day < addDays(stay.to, -7) && (last === undefined || day > addDays(last.from, 1)))
      steps.push({ from: day, status });
  };
  // Somebody who comes back into care comes by agreement at first.
  const start = stay.from === family.entered ? family.firstStatus : 'V2';
  steps.push({ from: stay.from, status: start });
  if (start === 'L1') put(addDays(stay.from, random.int(2, 3)), random.chance(0.5) ? 'C1' : 'V2');
  if (start === 'L2') put(addDays(stay.from, random.int(5, 8)), 'C1');
  toCourt(steps, put, stay, random);
  return steps;
}

function toCourt(
  steps: LegalStep[],
  put: (day: CivilDate, status: string) => void,
  stay: Planned,
  random: Random,
): void {
  let last = steps[steps.length - 1] as LegalStep;
  const needsCourt = stay.ending === 'adoption' || random.chance(0.78);
  if (last.status === 'V2' && needsCourt) put(addDays(last.from, random.int(20, 210)), 'C1');
  last = steps[steps.length - 1] as LegalStep;
  if (last.status !== 'C1') return;
  put(addDays(last.from, random.int(180, 480)), 'C2');
  last = steps[steps.length - 1] as LegalStep;
  if (stay.ending === 'adoption' && last.status === 'C2') put(addDays(last.from, random.int(3, 40)), 'E1');
}
