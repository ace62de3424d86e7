import { ruleSetHash, type SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import { explainNotScored, explainRelationship, type ToExplain } from './explain-relationship';
import type { AssessmentFacts, OptionFacts } from './facts';
import { flagsFor } from './flags';
import { groupRow } from './group';
import { keptScore } from './kept-score';
import { prepareHome, type PreparedHome, type Network } from './prepared';
import { GROUPS, type MissingInput, type OptionAssessment, type RelationshipAssessment, type Totals } from './result';
import { wordsFor, type Words } from './say';
import { makeReady, scoreRow } from './score-row';
import { newRow } from './row';

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

/** One option in full, in words shared with other options. */
export function explainOption(ready: Network, home: PreparedHome, words: Words): OptionAssessment {
  const row = newRow(ready.people.length);
  const groups = new Uint8Array(ready.people.length);
  scoreRow(ready, home, row);
  groupRow(ready, home, row, groups);
  const option: ToExplain = { ready, home, row, groups, ofHome: words.ofHome(home), words };
  const scored = ready.people.map((person) => explainRelationship(option, person));
  const relationships = [...scored.sort(byPriority), ...ready.notScored.map(explainNotScored)];
  return {
    optionId: home.facts.id,
    label: home.facts.label,
    assessedOn: ready.facts.today,
    ruleSetId: ready.rules.id,
    ruleSetHash: ruleSetHash(ready.rules),
    kept: keptScore(ready, row),
    totals: totalsOf(relationships),
    relationships,
    newPeople: home.facts.newPeople,
    flags: flagsFor(ready, home, relationships),
    missing: missingOnce(relationships),
  };
}

/**
 * What one option would do to every relationship of a young person: kept, strained, at risk, gained, unknown or not
 * scored, with every reason in plain words. Pure: the same facts and rule set always give the same answer.
 */
export function assessOption(facts: AssessmentFacts, option: OptionFacts, rules: SeveranceRuleSet): OptionAssessment {
  const ready = makeReady(facts, rules);
  return explainOption(ready, prepareHome(ready, option), wordsFor(ready));
}

/**
 * The same answer without anybody restricted or ended for safety: for anything that is shown to the young person, sent
 * on, or published. Nothing in it tells that somebody was left out.
 */
export function withoutSafety(assessment: OptionAssessment): OptionAssessment {
  const relationships = assessment.relationships.filter((relationship) => !relationship.isSafety);
  return { ...assessment, relationships, totals: totalsOf(relationships) };
}
