import { tenthsOfMileApart } from '#libs/domain/kernel';
import type { SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import type { AssessmentFacts } from './facts';
import {
  asToday,
  prepareHome,
  prepareNetwork,
  subjectOf,
  sumOfPerson,
  type Network,
  type PreparedHome,
  type PreparedPerson,
} from './prepared';
import { START } from './profiles';
import { MOVING_APART, rulesOfBoth, rulesOfEffects, rulesOfOption, STAYING_APART } from './rule-lists';
import { startCouldRise, startingPoint } from './starting-point';
import { COUNTS, LESS, MORE, ONE_KNOWN, ONE_MISSING, PACKED_SIZE } from './tally';
import { situationOf } from './together';

/** The numbers of one option, by the index of a person. One row is used for many options in turn. */
export interface Row {
  readonly points: Float64Array;
  /** Points that what is missing could add, or take off. */
  readonly more: Float64Array;
  readonly less: Float64Array;
  /** Inputs needed and known (`tally`). */
  readonly counts: Float64Array;
  /** Log-odds. */
  readonly z: Float64Array;
  readonly p: Float64Array;
  readonly pLow: Float64Array;
  readonly pHigh: Float64Array;
}

export const newRow = (size: number): Row => ({
  points: new Float64Array(size),
  more: new Float64Array(size),
  less: new Float64Array(size),
  counts: new Float64Array(size),
  z: new Float64Array(size),
  p: new Float64Array(size),
  pLow: new Float64Array(size),
  pHigh: new Float64Array(size),
});

/** Probability from log-odds. */
export const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

// Bound here because a name of another module is looked up at every call, twenty thousand times in a ranking.
const tenthsApart = tenthsOfMileApart;

/** Sums for everybody, as if nobody were special: what was added up beforehand, and the distance. */
function scoreShared({ tables, sums, east, north, profile, start }: Network, home: PreparedHome, row: Row): void {
  const situation = home.facts.sameHome ? STAYING_APART : MOVING_APART;
  const own = sums[situation] as Float64Array;
  const answered = tables.answers[situation] as Float64Array;
  const { sums: ofHome, answers } = home;
  const { points, more, less, counts, z } = row;
  const { distance } = tables;
  const furthest = distance.length - 1;
  const most = n(distance[furthest]);
  for (let i = 0; i < z.length; i++) {
    const p = i * PACKED_SIZE;
    const h = profile[i] as number;
    const a = (answers[i] as number) * PACKED_SIZE;
    const tenths = tenthsApart(n(east[i]), n(north[i]), home.east, home.north);
    const isKnown = tenths >= 0;
    const far = isKnown ? n(distance[tenths < furthest ? tenths : furthest]) : 0;
    points[i] = n(own[p]) + n(ofHome[h]) + n(answered[a]) + far;
    more[i] = n(own[p + MORE]) + n(ofHome[h + MORE]) + n(answered[a + MORE]) + (isKnown ? 0 : most);
    less[i] = n(answered[a + LESS]);
    const counted = n(own[p + COUNTS]) + n(ofHome[h + COUNTS]) + n(answered[a + COUNTS]);
    counts[i] = counted + (isKnown ? ONE_KNOWN : ONE_MISSING);
    z[i] = n(start[i]) + n(ofHome[h + START]);
  }
}

/** A number of an array within whose bounds the loop keeps. */
const n = (x: number | undefined): number => x as number;

/** One person by every rule, one after another: for those to whom the shared sums do not apply. */
function scoreByRules(network: Network, home: PreparedHome, person: PreparedPerson, row: Row): void {
  const on = subjectOf(network, person, home);
  const situation = situationOf(person, home);
  const tally = sumOfPerson(network, person, situation);
  for (const rule of rulesOfOption[situation] ?? []) rule.weigh(on, tally);
  for (const rule of rulesOfEffects[situation] ?? []) rule.weigh(on, tally);
  for (const rule of rulesOfBoth[situation] ?? []) rule.weigh(on, tally);
  const { index } = person;
  row.points[index] = tally.points;
  row.more[index] = tally.more + startCouldRise(on, situation) / network.rules.lambda;
  row.less[index] = tally.less;
  row.counts[index] = tally.needed * ONE_MISSING + tally.known;
  row.z[index] = startingPoint(on, situation).logOdds;
}

/**
 * Log-odds and probabilities from the sums. The top of the range is e^−z times e^−λ·more, which is the same for most
 * people of a row, so that one exponential does for two.
 */
function finish({ rules, tables }: Network, { agreed }: PreparedHome, row: Row): void {
  const { lambda } = rules;
  const { points, more, less, z, p, pLow, pHigh } = row;
  let lastMore = 0;
  let shrink = 1;
  for (let i = 0; i < z.length; i++) {
    const at = n(z[i]) + lambda * (n(points[i]) - n(tables.mitigation[agreed[i] as number]));
    const odds = Math.exp(-at);
    if (more[i] !== lastMore) {
      lastMore = n(more[i]);
      shrink = Math.exp(-lambda * lastMore);
    }
    z[i] = at;
    p[i] = 1 / (1 + odds);
    pHigh[i] = 1 / (1 + odds * shrink);
    pLow[i] = n(less[i]) > 0 ? logistic(at - lambda * n(less[i])) : n(p[i]);
  }
}

/** Scores everybody under one option, into a row. */
export function scoreRow(network: Network, home: PreparedHome, row: Row): void {
  scoreShared(network, home, row);
  for (const person of home.special) scoreByRules(network, home, person, row);
  finish(network, home, row);
}

/** A network, and where everybody in it stands today: all that is needed to score an option. */
export interface Ready extends Network {
  readonly today: Row;
}

export function makeReady(facts: AssessmentFacts, rules: SeveranceRuleSet): Ready {
  const network = prepareNetwork(facts, rules);
  const today = newRow(network.people.length);
  scoreRow(network, prepareHome(network, asToday(facts)), today);
  return { ...network, today };
}
