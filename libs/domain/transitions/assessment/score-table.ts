import type { SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import { scoreToday } from './assess-option';
import type { AssessmentFacts, OptionFacts } from './facts';
import { addKept, newKeptSums, type KeptSums } from './kept-score';
import { prepareHome, prepareNetwork, subjectOf, type Network, type PreparedHome } from './prepared';
import { GROUPS, type Group, type Totals } from './result';
import { newPairScore, scorePair } from './score-pair';

/** Every number for every option and every scored relationship; no sentences. Row by row: options × relationships. */
export interface ScoreTable {
  readonly network: Network;
  readonly zToday: Float64Array;
  readonly homes: readonly PreparedHome[];
  readonly z: Float64Array;
  readonly p: Float64Array;
  readonly pLow: Float64Array;
  readonly pHigh: Float64Array;
  /** Known and needed inputs. */
  readonly known: Uint8Array;
  readonly needed: Uint8Array;
  /** Place in GROUPS. */
  readonly group: Uint8Array;
  /** By option. */
  readonly kept: readonly KeptSums[];
}

const groupIndex = Object.fromEntries(GROUPS.map((group, i) => [group, i])) as Readonly<Record<Group, number>>;

function emptyTable(network: Network, options: readonly OptionFacts[]): ScoreTable {
  const size = options.length * network.people.length;
  return {
    network,
    zToday: scoreToday(network),
    homes: options.map((option) => prepareHome(network, network.people, option)),
    z: new Float64Array(size),
    p: new Float64Array(size),
    pLow: new Float64Array(size),
    pHigh: new Float64Array(size),
    known: new Uint8Array(size),
    needed: new Uint8Array(size),
    group: new Uint8Array(size),
    kept: options.map(newKeptSums),
  };
}

function scoreRow(table: ScoreTable, row: number, pair = newPairScore()): void {
  const { network, zToday } = table;
  const home = table.homes[row] as PreparedHome;
  const kept = table.kept[row] as KeptSums;
  let at = row * network.people.length;
  for (const person of network.people) {
    scorePair(subjectOf(network, person, home), zToday[person.index] as number, pair);
    table.z[at] = pair.z;
    table.p[at] = pair.p;
    table.pLow[at] = pair.pLow;
    table.pHigh[at] = pair.pHigh;
    table.known[at] = pair.tally.known;
    table.needed[at] = pair.tally.needed;
    table.group[at] = groupIndex[pair.group];
    addKept(kept, person.importance, pair);
    at += 1;
  }
}

/** Scores every option against every relationship: linear in pairs, no sentence built. */
export function scoreOptions(
  facts: AssessmentFacts,
  options: readonly OptionFacts[],
  rules: SeveranceRuleSet,
): ScoreTable {
  const table = emptyTable(prepareNetwork(facts, rules), options);
  const pair = newPairScore();
  for (let row = 0; row < options.length; row++) scoreRow(table, row, pair);
  return table;
}

/** Relationships in each group for one option. */
export function totalsInTable({ network, group }: ScoreTable, row: number): Totals {
  const counts = GROUPS.map(() => 0);
  const from = row * network.people.length;
  for (let at = from; at < from + network.people.length; at++) counts[group[at] as number]! += 1;
  counts[groupIndex['not-scored']] = network.notScored.length;
  return Object.fromEntries(GROUPS.map((each, i) => [each, counts[i]])) as Totals;
}
