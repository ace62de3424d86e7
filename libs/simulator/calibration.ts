/**
 * Everything the simulator was fitted to, in one place. N-numbers are the national figures for England that the README
 * lists with their sources; a figure without one is a judgement. Rates are per year unless named otherwise.
 */

/** Ages in years at which periods of care begin, with weights: fitted so that the stock on 31 March has N9's profile. */
export const ENTRY_AGES: readonly (readonly [readonly [number, number], number])[] = [
  [[0, 0], 38], [[1, 4], 25], [[5, 9], 11], [[10, 13], 12], [[14, 15], 13], [[16, 17], 18],
]; // prettier-ignore

/** Ethnic groups of children looked after (N4), in the return's codes. */
export const ETHNICITIES: readonly (readonly [string, number])[] = [
  ['WBRI', 66], ['WIRI', 1], ['WOTH', 3.4], ['WIRT', 0.3], ['WROM', 0.6], ['MWBC', 4], ['MWBA', 2], ['MWAS', 2], ['MOTH', 3],
  ['AIND', 0.6], ['APKN', 1.6], ['ABAN', 1], ['AOTH', 1.8], ['BCRB', 2], ['BAFR', 4], ['BOTH', 2], ['CHNE', 0.2], ['OOTH', 3.5],
  ['NOBT', 1],
]; // prettier-ignore
/** Ethnic groups of unaccompanied children: a judgement. */
export const ETHNICITIES_UNACCOMPANIED: readonly (readonly [string, number])[] = [
  ['AOTH', 3], ['BAFR', 4], ['OOTH', 3], ['WOTH', 1],
]; // prettier-ignore
/** Share of boys (N4). */
export const BOYS = 0.555;
/** Share of families that are one young person seeking asylum alone. */
export const UNACCOMPANIED = 0.09;

/** Brothers and sisters entering care together, with weights: a judgement. */
export const FAMILY_SIZES: readonly (readonly [number, number])[] = [[1, 62], [2, 23], [3, 10], [4, 5]]; // prettier-ignore
/** Chance that some are placed apart at first, by how many enter together (N24). */
export const APART_AT_FIRST: Readonly<Record<number, number>> = { 2: 0.26, 3: 0.43, 4: 0.57 };

/** Legal status at entry, with weights: a judgement. */
export const FIRST_STATUSES: readonly (readonly [string, number])[] = [['V2', 47], ['C1', 38], ['L1', 8], ['L2', 7]]; // prettier-ignore

/** Category of need, with weights: a judgement near the published pattern. */
export const NEEDS: readonly (readonly [string, number])[] = [
  ['N1', 64], ['N2', 3], ['N3', 4], ['N4', 8], ['N5', 15], ['N6', 1.5], ['N8', 4.5],
]; // prettier-ignore

/** Miles from home: lognormal, shape from N21, median raised so that 22 % are beyond 20 miles and the mean is near 18 (N17, N18). */
export const DISTANCE = { medianMiles: 7.5, sigma: 1.42, maxMiles: 335 } as const;

/**
 * How often a young person changes carer, per year, by days with that carer. Fitted to N10, N11, N12 and N14 together with
 * `FRAILTY_SIGMA`, the spread between young people: without it many would move a little and nobody often.
 */
export const MOVE_RATES: readonly (readonly [fromDay: number, perYear: number])[] = [
  [0, 1.05], [60, 0.75], [180, 0.6], [365, 0.47], [730, 0.31],
]; // prettier-ignore
export const FRAILTY_SIGMA = 1.15;
/** Nobody is moved more than this many times as often as most. */
export const FRAILTY_MOST = 5;

/** Why placements change, leaving out changes of status with the same carer (N13, N15; custody 0.3 % is not simulated). */
export const MOVE_REASONS: readonly (readonly [string, number])[] = [
  ['CARPL', 38], ['OTHER', 31.2], ['CREQB', 11.2], ['CREQO', 8.8], ['CHILD', 4.3], ['LAREQ', 2], ['STAND', 1.4], ['CLOSE', 1.2],
  ['ALLEG', 1], ['APPRR', 0.5],
]; // prettier-ignore
/** Changes of status with the same carer, per year in foster or kinship care (N13: PLACE is 24.4 % of all changes). */
export const STATUS_CHANGES = { longTermMatch: 0.62, houseMove: 0.045, agencyChange: 0.03 } as const;

/** Temporary absences per year (T1 hospital, T2 young person's holiday, T3 carer's holiday, T4 other): a judgement. */
export const ABSENCES: readonly (readonly [code: string, weight: number, longestDays: number])[] = [
  ['T1', 1, 21], ['T2', 2, 14], ['T3', 3, 15], ['T4', 2, 7],
]; // prettier-ignore
export const ABSENCE_RATE = 0.16;

/** Own rate of change of social worker per year, beside workers leaving and teams handing over (N36). */
export const WORKER_CHANGES = { own: 0.3, handOversInFirstYear: 2, workerStaysYears: 3 } as const;

/** Going missing: who does in a year, by age, and how often then (N39, N40). */
export const MISSING = {
  shareByAge: [[5, 0.003], [10, 0.07], [13, 0.14], [16, 0.24]] as const,
  meanIncidents: 13.5,
  away: 0.3,
} as const; // prettier-ignore

/** What follows a foster or kinship home at 18: 55 % stay with the carers (N27). */
export const AT_18_FOSTER: readonly (readonly [string, number])[] = [
  ['E17', 55], ['E5', 19], ['E6', 9], ['E4A', 12], ['E7', 5],
]; // prettier-ignore
