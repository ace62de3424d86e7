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
  if (last?.to == null || ageOn(member.born, last.to) < 16) return [];
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

/** Z (with former foster carers) is not for 17; it thins out after 18 (N27). */
function accommodationAt(age: number, stayed: boolean, random: Random): string {
  const staysOn = age === 18 ? 1 : age === 19 ? 0.56 : 0.38;
  if (stayed && age >= 18 && random.chance(staysOn)) return 'Z1';
  const foyer = age >= 18 ? 2 : 0;
  return random.weighted([
    ['U1', age < 19 ? 14 : 38], ['D1', age < 19 ? 40 : 18], ['B1', 14], ['E1', 7], ['K1', 4], ['C1', 4], ['T1', foyer], ['Y1', 4],
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

function checkAt(age: number, random: Random): Record<string, string> {
  const often = (share: number): string => (random.chance(share) ? '1' : '0');
  const asked = age >= 4 && age <= 16;
  const scored = asked && random.chance(0.8);
  const misuse = often(age >= 12 ? 0.04 : 0);
  return {
    SDQ_SCORE: scored ? String(Math.min(40, Math.max(0, Math.round(14 + 6.5 * random.normal())))) : '',
    // SDQ1 says that the age is outside 4 to 16 (rule 157).
    SDQ_REASON: scored ? '' : asked ? random.pick(['SDQ2', 'SDQ3', 'SDQ4', 'SDQ5']) : 'SDQ1',
    CONVICTED: often(age >= 10 ? 0.03 : 0),
    HEALTH_CHECK: age < 5 ? often(0.88) : '',
    IMMUNISATIONS: often(0.85),
    TEETH_CHECK: often(0.78),
    HEALTH_ASSESSMENT: often(0.9),
    SUBSTANCE_MISUSE: misuse,
    INTERVENTION_RECEIVED: misuse === '1' ? often(0.5) : '',
    INTERVENTION_OFFERED: misuse === '1' ? '1' : '',
  };
}
