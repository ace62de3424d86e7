import { ruleSetHash, type SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import { explainNotScored, explainRelationship } from './explain-relationship';
import type { AssessmentFacts, OptionFacts } from './facts';
import { flagsFor } from './flags';
import { addKept, keptScore, newKeptSums } from './kept-score';
import { prepareHome, prepareNetwork, subjectOf, type Network, type PreparedHome } from './prepared';
import { GROUPS, type MissingInput, type OptionAssessment, type RelationshipAssessment, type Totals } from './result';
import { newPairScore, scoreNumbers, scorePair } from './score-pair';

/** Log-odds today of everybody in the network who is scored, in their order. */
export function scoreToday(network: Network): Float64Array {
  const pair = newPairScore();
  return Float64Array.from(network.people, (person) => {
    scoreNumbers(subjectOf(network, person, network.today), pair);
    return pair.z;
  });
}

/** How many relationships are in each group. */
export function totalsOf(relationships: readonly RelationshipAssessment[]): Totals {
  const totals = Object.fromEntries(GROUPS.map((group) => [group, 0])) as Record<
    RelationshipAssessment['group'],
    number
  >;
  for (const { group } of relationships) totals[group] += 1;
  return totals;
}

/** What to look at first: the chance of losing touch, weighed by closeness; then the id, so that order is settled. */
function byPriority(a: RelationshipAssessment, b: RelationshipAssessment): number {
  const difference = (b.score?.priority ?? -1) - (a.score?.priority ?? -1);
  return difference !== 0 ? difference : a.relationshipId < b.relationshipId ? -1 : 1;
}

/** Each thing missing once, what is about everybody first. */
function missingOnce(relationships: readonly RelationshipAssessment[]): readonly MissingInput[] {
  const all = new Map<string, MissingInput>();
  for (const { missing } of relationships) for (const each of missing) all.set(each.sentence, each);
  const rank = { 'young-person': 0, option: 1, relationship: 2 } as const;
  return [...all.values()].sort((a, b) => rank[a.about] - rank[b.about]);
}

/** One option in full, for a network made ready and its scores today. */
export function explainOption(network: Network, zToday: Float64Array, home: PreparedHome): OptionAssessment {
  const pair = newPairScore();
  const sums = newKeptSums();
  const scored = network.people.map((person) => {
    const on = subjectOf(network, person, home);
    const today = zToday[person.index] as number;
    scorePair(on, today, pair);
    addKept(sums, person.importance, pair);
    return explainRelationship(on, pair, today);
  });
  const relationships = [...scored.sort(byPriority), ...network.notScored.map(explainNotScored)];
  return {
    optionId: home.facts.id,
    label: home.facts.label,
    assessedOn: network.facts.today,
    ruleSetId: network.rules.id,
    ruleSetHash: ruleSetHash(network.rules),
    kept: keptScore(sums),
    totals: totalsOf(relationships),
    relationships,
    newPeople: home.facts.newPeople,
    flags: flagsFor(network, home, relationships),
    missing: missingOnce(relationships),
  };
}

/**
 * What one option would do to every relationship of a young person: kept, strained, at risk, gained, unknown or not
 * scored, with every reason in plain words. Pure: the same facts and rule set always give the same answer.
 */
export function assessOption(facts: AssessmentFacts, option: OptionFacts, rules: SeveranceRuleSet): OptionAssessment {
  const network = prepareNetwork(facts, rules);
  return explainOption(network, scoreToday(network), prepareHome(network, network.people, option));
}

/**
 * The same answer without anybody restricted or ended for safety: for anything that is shown to the young person, sent
 * on, or published. Nothing in it tells that somebody was left out.
 */
export function withoutSafety(assessment: OptionAssessment): OptionAssessment {
  const relationships = assessment.relationships.filter((relationship) => !relationship.isSafety);
  return { ...assessment, relationships, totals: totalsOf(relationships) };
}
