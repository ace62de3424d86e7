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
import type { Row } from './row';
import { startCouldRise, startingPoint } from './starting-point';
import { COUNTS, LESS, MORE, ONE_KNOWN, ONE_MISSING, PACKED_SIZE } from './tally';
import { situationOf } from './together';

/** Probability from log-odds. */
export const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

// Bound here because a name of another module is looked up at every call, twenty thousand times in a ranking.
const tenthsApart = tenthsOfMileApart;

/** A number of an array within whose bounds the loop keeps. */
const n = (x: number | undefined): number => x as number;

/**
 * Everybody as if nobody were special: what was added up beforehand, and the distance. The top of the range is e^−z times
 * e^−λ·more, which is the same for most people of a row, so that one exponential does for two.
 */
function scoreShared(
  { rules, tables, sums, east, north, profile, start }: Network,
  home: PreparedHome,
  row: Row,
): void {
  const situation = home.facts.sameHome ? STAYING_APART : MOVING_APART;
  const own = sums[situation] as Float64Array;
  const answered = tables.answers[situation] as Float64Array;
  const { mitigation, distance } = tables;
  const { sums: ofHome, answers, agreed } = home;
  const { lambda } = rules;
  const furthest = distance.length - 1;
  const most = n(distance[furthest]);
  let lastMore = 0;
  let shrink = 1;
  for (let i = 0; i < row.z.length; i++) {
    const o = i * PACKED_SIZE;
    const h = n(profile[i]);
    const a = n(answers[i]) * PACKED_SIZE;
    const tenths = tenthsApart(n(east[i]), n(north[i]), home.east, home.north);
    const isKnown = tenths >= 0;
    const far = isKnown ? n(distance[Math.min(tenths, furthest)]) : 0;
    const points = n(own[o]) + n(ofHome[h]) + n(answered[a]) + far;
    const more = n(own[o + MORE]) + n(ofHome[h + MORE]) + n(answered[a + MORE]) + (isKnown ? 0 : most);
    const less = n(answered[a + LESS]);
    const z = n(start[i]) + n(ofHome[h + START]) + lambda * (points - n(mitigation[n(agreed[i])]));
    const odds = Math.exp(-z);
    if (more !== lastMore) shrink = Math.exp(-lambda * more);
    lastMore = more;
    row.points[i] = points;
    row.counts[i] =
      n(own[o + COUNTS]) + n(ofHome[h + COUNTS]) + n(answered[a + COUNTS]) + (isKnown ? ONE_KNOWN : ONE_MISSING);
    row.z[i] = z;
    row.p[i] = 1 / (1 + odds);
    row.pHigh[i] = 1 / (1 + odds * shrink);
    row.pLow[i] = less > 0 ? logistic(z - lambda * less) : n(row.p[i]);
  }
}

/** One person by every rule, one after another: for those to whom the shared sums do not apply. */
function scoreByRules(network: Network, home: PreparedHome, person: PreparedPerson, row: Row): void {
  const on = subjectOf(network, person, home);
  const situation = situationOf(person, home);
  const tally = sumOfPerson(network, person, situation);
  for (const rule of rulesOfOption[situation] ?? []) rule.weigh(on, tally);
  for (const rule of rulesOfEffects[situation] ?? []) rule.weigh(on, tally);
  for (const rule of rulesOfBoth[situation] ?? []) rule.weigh(on, tally);
  const { index } = person;
  const { lambda } = network.rules;
  const taken = n(network.tables.mitigation[n(home.agreed[index])]);
  const z = startingPoint(on, situation).logOdds + lambda * (tally.points - taken);
  row.points[index] = tally.points;
  row.counts[index] = tally.needed * ONE_MISSING + tally.known;
  row.z[index] = z;
  row.p[index] = logistic(z);
  row.pHigh[index] = logistic(z + lambda * tally.more + startCouldRise(on, situation));
  row.pLow[index] = logistic(z - lambda * tally.less);
}

/** Scores everybody under one option, into a row. */
export function scoreRow(network: Network, home: PreparedHome, row: Row): void {
  scoreShared(network, home, row);
  for (const person of home.special) scoreByRules(network, home, person, row);
}

/** The young person's network, with where everybody in it stands today: all that is needed to score an option. */
export function makeReady(facts: AssessmentFacts, rules: SeveranceRuleSet): Network {
  const network = prepareNetwork(facts, rules);
  scoreRow(network, prepareHome(network, asToday(facts)), network.today);
  return network;
}
