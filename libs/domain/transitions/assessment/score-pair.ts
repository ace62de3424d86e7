import { agreedBits, mitigationPoints } from './agreed';
import { groupOf } from './group';
import type { PreparedSubject } from './prepared';
import type { Group } from './result';
import { newSchool } from './rules/a-new-school-loosens-what-was-made-at-the-old-one';
import { orderEnds } from './rules/an-order-about-seeing-each-other-ends';
import { separated } from './rules/brothers-and-sisters-who-live-together-are-separated';
import { distance } from './rules/the-further-away-the-harder-to-see';
import { homeDoesNotHelp } from './rules/the-home-would-not-help-them-stay-in-touch';
import { jobEnds } from './rules/the-job-that-brings-them-together-ends';
import { noPlan } from './rules/there-is-no-complete-plan-for-staying-in-touch';
import { supportsLost } from './rules/what-keeps-them-in-touch-comes-to-an-end';
import { startCouldRise, startingPoint } from './starting-point';
import type { Subject } from './subject';
import { addTally, clear, newTally, type Tally } from './tally';

/** The numbers for one person and one option. One is reused for a whole ranking; read it before scoring the next. */
export interface PairScore {
  readonly tally: Tally;
  agreed: number;
  mitigation: number;
  isUnderOneRoof: boolean;
  z: number;
  p: number;
  pLow: number;
  pHigh: number;
  group: Group;
}

export const newPairScore = (): PairScore => ({
  tally: newTally(),
  agreed: 0,
  mitigation: 0,
  isUnderOneRoof: false,
  z: 0,
  p: 0,
  pLow: 0,
  pHigh: 0,
  group: 'kept',
});

/** Probability from log-odds. */
export const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

/** Whether the two would live together if the option were taken. */
export function willLiveTogether({ person, home }: Subject): boolean {
  const { sameHome, sameCarer, livingThere } = home.facts;
  if (sameHome && person.facts.livesTogether === 'yes') return true;
  if (sameCarer === 'yes' && person.facts.isCurrentCarer) return true;
  return livingThere.length > 0 && livingThere.includes(person.facts.id);
}

// Rules are called by name, and what can be is added up beforehand (`prepared`): this runs 20,000 times in a ranking.
function weigh(on: PreparedSubject, isUnderOneRoof: boolean, tally: Tally): void {
  clear(tally);
  addTally(tally, on.person.always);
  addTally(tally, on.home.always);
  orderEnds.weigh(on, tally);
  if (isUnderOneRoof) return;
  addTally(tally, on.person.apart);
  distance.weigh(on, tally);
  supportsLost.weigh(on, tally);
  jobEnds.weigh(on, tally);
  homeDoesNotHelp.weigh(on, tally);
  if (on.home.facts.sameHome) return;
  addTally(tally, on.home.move);
  newSchool.weigh(on, tally);
  separated.weigh(on, tally);
  noPlan.weigh(on, tally);
}

/** Log-odds and probability, with the range that is left open by what is missing. Says nothing about a group. */
export function scoreNumbers(on: PreparedSubject, into: PairScore): void {
  const { lambda } = on.rules;
  const { tally } = into;
  into.isUnderOneRoof = willLiveTogether(on);
  weigh(on, into.isUnderOneRoof, tally);
  into.agreed = agreedBits(on);
  into.mitigation = mitigationPoints(into.agreed, on.rules);
  into.z = startingPoint(on).logOdds + lambda * (tally.points - into.mitigation);
  into.p = logistic(into.z);
  const rise = lambda * tally.more + startCouldRise(on);
  into.pHigh = rise > 0 ? logistic(into.z + rise) : into.p;
  into.pLow = tally.less > 0 ? logistic(into.z - lambda * tally.less) : into.p;
}

/** The whole score of one person and one option, against where they stand today (log-odds). */
export function scorePair(on: PreparedSubject, zToday: number, into: PairScore): void {
  scoreNumbers(on, into);
  into.group = groupOf(on, into, zToday);
}
