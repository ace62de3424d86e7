import { londonDay } from '../../kernel';
import { ruleSetHash, type SeveranceRuleSet } from '../../rulebook/severance-rules';
import { weighted, type Overrule } from '../../transitions';
import {
  rankOptions, type OptionAssessment, type RankedOption, type RankedOptions, type RelationshipAssessment,
} from '../../transitions/assessment'; // prettier-ignore
import type { AskAboutMove } from './ask-about-move';
import type { Beside } from './beside';

/**
 * Ranks what was asked, by the weights chosen for the move where somebody chose others, with what people judged otherwise
 * beside each line. The rule set named is the released one: the weights say the rest.
 */
export function rankAsked(
  { facts, options, beside: { weights, overrules } }: AskAboutMove,
  rules: SeveranceRuleSet,
): RankedOptions {
  const ranked = rankOptions(facts, options, weights === null ? rules : weighted(rules, weights.weights));
  const released = ruleSetHash(rules);
  return {
    ...ranked,
    ruleSetHash: released,
    options: ranked.options.map((option) => withJudgement(option, released, overrules)),
  };
}

function withJudgement(option: RankedOption, hash: string, overrules: readonly Overrule[]): RankedOption {
  const { assessment } = option;
  if (assessment === null) return option;
  const mine = overrules.filter(({ optionId }) => optionId === option.optionId);
  return { ...option, assessment: { ...assessment, ruleSetHash: hash, ...judgedIn(assessment, mine) } };
}

const judgedIn = (
  { relationships }: OptionAssessment,
  overrules: readonly Overrule[],
): Pick<OptionAssessment, 'relationships'> => ({
  relationships: overrules.length === 0 ? relationships : relationships.map((line) => judged(line, overrules)),
});

/** Somebody who may no longer be scored is not judged back in, whatever was written before. */
function judged(line: RelationshipAssessment, overrules: readonly Overrule[]): RelationshipAssessment {
  const overrule = overrules.find(({ relationshipId }) => relationshipId === line.relationshipId);
  if (overrule === undefined || line.group === 'not-scored') return line;
  const { group, reason, by, at } = overrule;
  return { ...line, overruled: { group, reason, by, at } };
}

/** The weights as what was seen keeps them; nothing where they are those of the rule set. */
export const weightsSeen = ({ weights }: Beside) =>
  weights === null
    ? {}
    : { weights: { weights: weights.weights, reason: weights.reason, by: weights.by, on: londonDay(weights.at) } };

/** The effects in law of an option as what was seen keeps them, with the day on which each need was met. */
export function legalSeen({ legal }: Beside, optionId: string) {
  const found = legal.get(optionId);
  if (found === undefined) return {};
  const taken = new Map(found.needs.map((need) => [need.step, need.taken?.on ?? null]));
  const legalEffects = found.effects.map(({ code, applies, sentence, source, needs }) => ({
    code,
    applies,
    sentence,
    source,
    needs: needs.map((need) => ({
      step: need.step,
      sentence: need.sentence,
      who: need.who,
      recordedOn: taken.get(need.step) ?? null,
    })),
  }));
  return { legalEffects };
}
