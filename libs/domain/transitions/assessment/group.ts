import type { SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import { effectsFor, type PreparedHome, type PreparedPerson, type Network } from './prepared';
import { GROUPS, type Band, type Group } from './result';
import { UNDER_ONE_ROOF } from './rule-lists';
import type { Row } from './row';
import { knownIn, neededIn } from './tally';
import { situationOf } from './together';

/** Sums of decimals are not exact: a change of just the threshold is a clear one. */
const SLACK = 1e-9;

const KEPT = GROUPS.indexOf('kept');
const STRAINED = GROUPS.indexOf('strained');
const AT_RISK = GROUPS.indexOf('at-risk');
const GAINED = GROUPS.indexOf('gained');
const UNKNOWN = GROUPS.indexOf('unknown');

/** The group at a place in GROUPS. */
export const groupAt = (place: number | undefined): Group => GROUPS[place ?? KEPT] ?? 'kept';

/** Low, one to watch, one to act on. */
export function bandOf(p: number, rules: SeveranceRuleSet): Band {
  if (p >= rules.bands.act) return 'act';
  return p >= rules.bands.watch ? 'watch' : 'low';
}

/**
 * Too little is known to say: at least two inputs are missing, less than half are known, and what is missing could put
 * the relationship in another band. One missing input never makes a relationship unknown.
 */
function tooLittleKnown({ counts, pLow, pHigh }: Row, i: number, rules: SeveranceRuleSet): boolean {
  const have = knownIn(counts[i] as number);
  const need = neededIn(counts[i] as number);
  const { unknownConfidenceBelow, unknownMissingMin } = rules.groups;
  if (have >= unknownConfidenceBelow * need || need - have < unknownMissingMin) return false;
  return bandOf(pLow[i] as number, rules) !== bandOf(pHigh[i] as number, rules);
}

/** The option brings them back, or makes it clearly easier than today and not one to act on. */
function comesCloser({ rules, today, people }: Network, home: PreparedHome, row: Row, i: number): boolean {
  if (home.bringsSomebodyBack && effectsFor(home, people[i] as PreparedPerson)?.broughtBack === true) return true;
  const fall = (today.z[i] as number) - (row.z[i] as number);
  if (fall < rules.groups.clearFall - SLACK) return false;
  return (row.p[i] as number) < rules.bands.act;
}

function groupApart(ready: Network, home: PreparedHome, row: Row, i: number): number {
  const { rules, today } = ready;
  if (tooLittleKnown(row, i, rules)) return UNKNOWN;
  const isClearlyWorse = (row.z[i] as number) - (today.z[i] as number) >= rules.groups.clearRise - SLACK;
  const isThin = isClearlyWorse || ready.isOverdue[i] === 1;
  if (isThin && (row.p[i] as number) >= rules.bands.act) return AT_RISK;
  if (comesCloser(ready, home, row, i)) return GAINED;
  return isClearlyWorse ? STRAINED : KEPT;
}

/** People who would live together: nothing overdue counts any more, and who comes together is gained. */
function groupTogether({ rules, today, people }: Network, row: Row, i: number): number {
  if (people[i]?.facts.livesTogether === 'no') return GAINED;
  if (tooLittleKnown(row, i, rules)) return UNKNOWN;
  const isClearlyWorse = (row.z[i] as number) - (today.z[i] as number) >= rules.groups.clearRise - SLACK;
  if (!isClearlyWorse) return KEPT;
  return (row.p[i] as number) >= rules.bands.act ? AT_RISK : STRAINED;
}

/**
 * The one group of everybody under an option, by place in GROUPS. It is about what the option changes: somebody far
 * away whom the option does not touch is kept, whatever the distance. In this order:
 * 1. gained, when they would live together and do not today;
 * 2. unknown, when too little is known to say;
 * 3. at risk, when it is in the band to act on and either clearly worse than today or already overdue in contact;
 * 4. gained, when the option brings them back, or makes it clearly easier than today and not one to act on;
 * 5. strained, when it is clearly worse than today;
 * 6. kept.
 */
export function groupRow(ready: Network, home: PreparedHome, row: Row, into: Uint8Array): void {
  for (let i = 0; i < into.length; i++) into[i] = groupApart(ready, home, row, i);
  for (const person of home.special) {
    if (situationOf(person, home) !== UNDER_ONE_ROOF) continue;
    into[person.index] = groupTogether(ready, row, person.index);
  }
}
