import { milesBetween } from '#libs/domain/kernel';
import { ruleSetHash, type SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import type { CivilDate } from '#libs/domain/kernel';
import { explainOption } from './assess-option';
import type { AssessmentFacts, OptionFacts } from './facts';
import { keptScore } from './kept-score';
import { compareForRank, orderReason, type RankKeys } from './order';
import { placesPossible } from './places-possible';
import { subjectOf, type PreparedHome } from './prepared';
import type { KeptScore, OptionAssessment, Totals } from './result';
import { willLiveTogether } from './score-pair';
import { scoreOptions, totalsInTable, type ScoreTable } from './score-table';

/** How many options are explained in full unless the caller says otherwise. */
export const EXPLAINED_DEFAULT = 20;

export interface RankedOption {
  /** 1 is first. */
  readonly place: number;
  readonly optionId: string;
  readonly label: string;
  readonly kept: KeptScore;
  readonly totals: Totals;
  /** First and last place it could take, given what is missing. */
  readonly couldBe: { readonly best: number; readonly worst: number };
  /** What the order was settled by, in that order. */
  readonly keys: RankKeys;
  /** Why it stands here and not lower, in words; for the last, why it is last. */
  readonly reason: string;
  /** The full answer, for the first `explainFirst` options; ask `assessOption` for any other. */
  readonly assessment: OptionAssessment | null;
}

export interface RankedOptions {
  readonly assessedOn: CivilDate;
  readonly ruleSetId: string;
  readonly ruleSetHash: string;
  readonly options: readonly RankedOption[];
}

/** Brothers and sisters with whom the young person would live. */
function siblingsTogether({ network }: ScoreTable, home: PreparedHome): number {
  const siblings = network.people.filter(({ facts }) => facts.relationshipClass === 'sibling');
  return siblings.filter((person) => willLiveTogether(subjectOf(network, person, home))).length;
}

function keysOf(table: ScoreTable, row: number, kept: KeptScore): RankKeys {
  const home = table.homes[row] as PreparedHome;
  const { facts } = home;
  const from = table.network.facts.currentHome.grid;
  return {
    optionId: facts.id,
    label: facts.label,
    relationshipsKept: kept.middle,
    siblingsTogether: siblingsTogether(table, home),
    school: facts.school === 'none' ? 'kept' : facts.school,
    sameCarer: facts.sameCarer,
    milesFromHome: facts.sameHome ? 0 : milesBetween(from, facts.grid),
  };
}

type Unplaced = Omit<RankedOption, 'place' | 'couldBe' | 'reason' | 'assessment'> & { readonly row: number };

function unplaced(table: ScoreTable): Unplaced[] {
  return table.homes.map(({ facts }, row) => {
    const kept = keptScore(table.kept[row] as NonNullable<(typeof table.kept)[number]>);
    const keys = keysOf(table, row, kept);
    return { row, optionId: facts.id, label: facts.label, kept, totals: totalsInTable(table, row), keys };
  });
}

/**
 * Options in order of relationships kept, weighed by the young person's own rings; equal ones by the stated ties (`order`).
 * What is missing widens the range of an option and is named in its assessment; it neither sinks nor lifts it. Pure, and
 * the same whatever order the facts come in. Every option is scored; only the first `explainFirst` get sentences.
 */
export function rankOptions(
  facts: AssessmentFacts,
  options: readonly OptionFacts[],
  rules: SeveranceRuleSet,
  { explainFirst = EXPLAINED_DEFAULT }: { readonly explainFirst?: number } = {},
): RankedOptions {
  const table = scoreOptions(facts, options, rules);
  const inOrder = unplaced(table).sort((a, b) => compareForRank(a.keys, b.keys));
  const couldBe = placesPossible(inOrder.map(({ kept }) => kept));
  const ranked = inOrder.map(({ row, ...option }, i): RankedOption => ({
    ...option,
    place: i + 1,
    couldBe: couldBe[i] as RankedOption['couldBe'],
    reason: orderReason(option.keys, inOrder[i + 1]?.keys, inOrder[i - 1]?.keys),
    assessment: i < explainFirst ? explainOption(table.network, table.zToday, table.homes[row] as PreparedHome) : null,
  }));
  return { assessedOn: facts.today, ruleSetId: rules.id, ruleSetHash: ruleSetHash(rules), options: ranked };
}
