import { addMonths, ageOn, birthdayAt, type CivilDate } from '#libs/domain/kernel';
import type { Random } from './random';
import type { CarePeriod, FamilyMember, LeaverPosition, YearlyCheck } from './types';

const OLDEST = 21;
const yearEnd = (year: number): CivilDate => `${year}-03-31` as CivilDate;

/** OC3: where somebody who left care at 16 or later was around each birthday from 17 to 21 (N31 to N33 for the mixture). */
export function drawPositions(
  periods: readonly CarePeriod[],
  member: FamilyMember,
  until: CivilDate,
  random: Random,
): LeaverPosition[] {
  const last = periods[periods.length - 1];
  if (last === undefined || last.to === null || ageOn(member.born, last.to) < 16) return [];
  const stayed = last.rec === 'E17';
  const positions: LeaverPosition[] = [];
  for (let age = 17; age <= OLDEST; age++) {
    const birthday = birthdayAt(member.born, age);
    if (birthday < last.to || birthday > until) continue;
    positions.push({ birthday, age, ...positionAt(age, stayed, last.rec, random) });
  }
  return positions;
}

function positionAt(age: number, stayed: boolean, rec: string, random: Random) {
  if (rec.startsWith('E4') && random.chance(0.35)) return { inTouch: 'RHOM', activity: '0', accommodation: '0' };
  const inTouch = random.weighted([['YES', 91], ['NO', 6], ['REFU', 2], ['NREQ', 1]]); // prettier-ignore
  if (inTouch === 'NO') return { inTouch, activity: 'G5', accommodation: 'R2' };
  return { inTouch, activity: activityAt(age, random), accommodation: accommodationAt(age, stayed, random) };
}

function activityAt(age: number, random: Random): string {
  return random.weighted([
    ['F2', age < 19 ? 34 : 16], ['F1', age < 19 ? 2 : 8], ['F4', 5], ['F5', age < 19 ? 12 : 22], ['P2', 3], ['P5', 5], ['G4', 12],
    ['G5', 22], ['G6', 5],
  ]); // prettier-ignore
}

/** Share of those who stayed with their carers who are still there around each birthday (N27). */
const STAYS_ON: Readonly<Record<number, number>> = { 18: 1, 19: 0.56, 20: 0.38, 21: 0.3 };

/** Z (with former foster carers) is not for 17; a foyer neither. */
function accommodationAt(age: number, stayed: boolean, random: Random): string {
  if (stayed && random.chance(STAYS_ON[age] ?? 0)) return 'Z1';
  const [own, supported, foyer] = age < 18 ? [14, 40, 0] : age < 19 ? [14, 40, 2] : [38, 18, 2];
  return random.weighted([
    ['U1', own], ['D1', supported], ['B1', 14], ['E1', 7], ['K1', 4], ['C1', 4], ['T1', foyer], ['Y1', 4],
    ['S2', 1.5], ['W2', 0.7], ['X2', 2], ['V2', 0.8], ['U2', 2],
  ]); // prettier-ignore
}

/** OC2: for each 31 March on which somebody had been looked after for twelve months. */
export function drawChecks(
  periods: readonly CarePeriod[],
  member: FamilyMember,
  years: readonly number[],
  random: Random,
): YearlyCheck[] {
  return years.flatMap((year) => {
    const end = yearEnd(year);
    const inCare = periods.some(
      (period) => period.from <= addMonths(end, -12) && (period.to === null || period.to > end),
    );
    return inCare ? [{ year, values: checkAt(ageOn(member.born, end), random) }] : [];
  });
}

const often = (share: number, random: Random): string => (random.chance(share) ? '1' : '0');

function checkAt(age: number, random: Random): Record<string, string> {
  return {
    ...strengths(age, random),
    CONVICTED: often(age >= 10 ? 0.03 : 0, random),
    HEALTH_CHECK: age < 5 ? often(0.88, random) : '',
    IMMUNISATIONS: often(0.85, random),
    TEETH_CHECK: often(0.78, random),
    HEALTH_ASSESSMENT: often(0.9, random),
    ...misuse(age, random),
  };
}

/** The strengths and difficulties score, 0 to 40, for ages 4 to 16; SDQ1 says that the age is outside (rule 157). */
function strengths(age: number, random: Random) {
  if (age < 4 || age > 16) return { SDQ_SCORE: '', SDQ_REASON: 'SDQ1' };
  if (!random.chance(0.8)) return { SDQ_SCORE: '', SDQ_REASON: random.pick(['SDQ2', 'SDQ3', 'SDQ4', 'SDQ5']) };
  return { SDQ_SCORE: String(Math.min(40, Math.max(0, Math.round(14 + 6.5 * random.normal())))), SDQ_REASON: '' };
}

function misuse(age: number, random: Random) {
  if (!random.chance(age >= 12 ? 0.04 : 0))
    return { SUBSTANCE_MISUSE: '0', INTERVENTION_RECEIVED: '', INTERVENTION_OFFERED: '' };
  return { SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: often(0.5, random), INTERVENTION_OFFERED: '1' };
}
