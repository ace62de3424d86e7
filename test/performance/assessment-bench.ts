import { severance2026_1 as rules } from '#libs/domain/rulebook/severance-2026-1';
import {
  shortlistOptions,
  type AssessmentFacts,
  type OptionFacts,
  type Shortlist,
} from '#libs/domain/transitions/assessment';
import { inventFacts, inventOptions } from './assessment-cases';
import { bareLoop } from './assessment-floor';
import type { BenchRow } from './bench-row';
import { compare } from './rounds';

const OPTIONS = 500;
const RELATIONSHIPS = 40;
const ROUNDS = 41;
/** Passes a round, so that a round is long enough to time. */
const PASSES = 5;
const RATIO_MIN = 0.5;
const GROWTH_RATIO_MIN = 1 / 1.1;

/** Ranking 500 homes for a network of 40, reasons for the first 20, beside the same sums in a bare double loop. */
export async function assessmentBench(): Promise<BenchRow[]> {
  const facts = inventFacts(RELATIONSHIPS);
  const options = inventOptions(OPTIONS, facts);
  return [await besideBareLoop(facts, options), await asPairsGrow(facts, options)];
}

async function besideBareLoop(facts: AssessmentFacts, options: readonly OptionFacts[]): Promise<BenchRow> {
  mustAgree(shortlistOptions(facts, options, rules), bareLoop(facts, options), options);
  const pairs = OPTIONS * RELATIONSHIPS * PASSES;
  const result = await compare(
    ROUNDS,
    { ours: pairs, floor: pairs },
    {
      ours: () => {
        for (let i = 0; i < PASSES; i++) shortlistOptions(facts, options, rules);
      },
      floor: () => {
        for (let i = 0; i < PASSES; i++) bareLoop(facts, options);
      },
    },
  );
  const ms = (OPTIONS * RELATIONSHIPS * 1_000) / result.ours;
  return {
    name: `rank ${OPTIONS} options × ${RELATIONSHIPS} relationships, beside a bare double loop`,
    ...result,
    unit: 'pairs/s',
    bar: RATIO_MIN,
    note: `${ms.toFixed(1)} ms a ranking; from facts to order: ranges, groups and totals for all, main reasons for the first 20`,
  };
}

/** Four times the pairs must cost at most 4.4 times as much: the same rate for each pair. */
async function asPairsGrow(facts: AssessmentFacts, options: readonly OptionFacts[]): Promise<BenchRow> {
  const more = inventOptions(OPTIONS * 4, facts);
  const result = await compare(
    ROUNDS,
    { ours: more.length * RELATIONSHIPS, floor: options.length * RELATIONSHIPS * 4 },
    {
      ours: () => void shortlistOptions(facts, more, rules, { explainFirst: 0 }),
      floor: () => {
        for (let i = 0; i < 4; i++) shortlistOptions(facts, options, rules, { explainFirst: 0 });
      },
    },
  );
  return {
    name: `rank ${more.length} options, beside ${OPTIONS} four times over`,
    ...result,
    unit: 'pairs/s',
    bar: GROWTH_RATIO_MIN,
    note: 'cost grows with the pairs and no faster',
  };
}

/** A loop that did other sums would be no floor. */
function mustAgree(ranked: Shortlist, bare: readonly { row: number; kept: number }[], options: readonly OptionFacts[]) {
  const keptByBare = new Map(bare.map(({ row, kept }) => [options[row]?.id, kept]));
  for (const { optionId, kept } of ranked.options) {
    const other = keptByBare.get(optionId) ?? Number.NaN;
    if (!(Math.abs(other - kept.score) < 1e-5)) throw new Error(`${optionId}: ${kept.score} and ${other} differ`);
  }
}
