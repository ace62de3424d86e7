import { MITIGATION_CODES, type SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import { answerSums } from './answers';
import type { OptionFacts } from './facts';
import { pointsForMiles } from './rules/the-further-away-the-harder-to-see';
import type { ForYoungPerson } from './subject';

const TENTHS = 10;

/** Points that are taken off, for every set of bits there can be. */
function mitigationPoints(rules: SeveranceRuleSet): Float64Array {
  const table = new Float64Array(1 << MITIGATION_CODES.length);
  MITIGATION_CODES.forEach((code, i) => {
    const bit = 1 << i;
    for (let rest = 0; rest < bit; rest++) table[bit | rest] = (table[rest] as number) + rules.mitigations[code].points;
  });
  return table;
}

/** Points by tenths of a mile, as far as they go on rising: miles come to the tenth, and a logarithm is dear. */
function distancePoints({ factors }: SeveranceRuleSet): Float64Array {
  const { fromMiles, doublingsMax } = factors.F1;
  const furthest = Math.ceil(fromMiles * 2 ** doublingsMax * TENTHS);
  return Float64Array.from({ length: furthest + 1 }, (_, tenths) => pointsForMiles(tenths / TENTHS, factors.F1));
}

/** What only the rule set decides. */
export interface RuleTables {
  /** Packed tallies by situation, then by `answersKey`. */
  readonly answers: readonly Float64Array[];
  /** By the bits of what is agreed. */
  readonly mitigation: Float64Array;
  /** By tenths of a mile; further than the last is as the last. */
  readonly distance: Float64Array;
}

const known = new WeakMap<SeveranceRuleSet, RuleTables>();

/** Worked out once for a rule set, which does not change. */
export function ruleTables(on: ForYoungPerson, anyHome: OptionFacts): RuleTables {
  const before = known.get(on.rules);
  if (before !== undefined) return before;
  const { rules } = on;
  const tables = {
    answers: answerSums(on, anyHome),
    mitigation: mitigationPoints(rules),
    distance: distancePoints(rules),
  };
  known.set(rules, tables);
  return tables;
}
