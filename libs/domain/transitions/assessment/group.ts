import type { SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import type { PreparedSubject } from './prepared';
import type { Band, Group } from './result';
import type { PairScore } from './score-pair';

/** Sums of decimals are not exact: a change of just the threshold is a clear one. */
const SLACK = 1e-9;

/** Low, one to watch, one to act on. */
export function bandOf(p: number, rules: SeveranceRuleSet): Band {
  if (p >= rules.bands.act) return 'act';
  return p >= rules.bands.watch ? 'watch' : 'low';
}

/**
 * Too little is known to say: at least two inputs are missing, less than half are known, and what is missing could put
 * the relationship in another band. One missing input never makes a relationship unknown.
 */
function tooLittleKnown({ tally, pLow, pHigh }: PairScore, rules: SeveranceRuleSet): boolean {
  const { unknownConfidenceBelow, unknownMissingMin } = rules.groups;
  if (tally.needed - tally.known < unknownMissingMin) return false;
  return tally.known < unknownConfidenceBelow * tally.needed && bandOf(pLow, rules) !== bandOf(pHigh, rules);
}

/** The option brings them together, or back, or clearly nearer than today. */
function isGained(on: PreparedSubject, { z, p, isUnderOneRoof }: PairScore, zToday: number): boolean {
  if (on.effects?.broughtBack === true) return true;
  if (isUnderOneRoof) return false;
  const pToday = 1 / (1 + Math.exp(-zToday));
  return zToday - z >= on.rules.groups.clearFall - SLACK && bandOf(p, on.rules) !== bandOf(pToday, on.rules);
}

/**
 * The one group of a relationship. It is about what the option changes: somebody far away whom the option does not
 * touch is kept, whatever the distance. In this order:
 * 1. gained, when they would live together and do not today;
 * 2. unknown, when too little is known to say;
 * 3. at risk, when it is in the band to act on and either clearly worse than today or already overdue in contact;
 * 4. gained, when the option brings them back or takes them into a lower band, clearly;
 * 5. strained, when it is clearly worse than today;
 * 6. kept.
 */
export function groupOf(on: PreparedSubject, score: PairScore, zToday: number): Group {
  const { rules, person } = on;
  if (score.isUnderOneRoof && person.facts.livesTogether === 'no') return 'gained';
  if (tooLittleKnown(score, rules)) return 'unknown';
  const isClearlyWorse = score.z - zToday >= rules.groups.clearRise - SLACK;
  const isOverdue = !score.isUnderOneRoof && person.apart.points > 0;
  if ((isClearlyWorse || isOverdue) && score.p >= rules.bands.act) return 'at-risk';
  if (isGained(on, score, zToday)) return 'gained';
  return isClearlyWorse ? 'strained' : 'kept';
}
