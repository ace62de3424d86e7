import type { SeenAtDecision } from '../transitions';
import type { OptionAssessment, RankedOption, RankedOptions } from '../transitions/assessment';

type SeenOption = SeenAtDecision['options'][number];

/**
 * What somebody deciding has in front of them, in the form in which the decision keeps it: never worked out again, never
 * edited. `evidence` is the journey's: the revisions it was all worked out from.
 */
export const seenFrom = (ranked: RankedOptions, evidence: SeenAtDecision['evidence']): SeenAtDecision => ({
  ruleSet: ranked.ruleSetId,
  ruleSetHash: ranked.ruleSetHash,
  evidence,
  assessedOn: ranked.assessedOn,
  options: ranked.options.map(seenOption),
});

function seenOption({ optionId, place, kept, totals, assessment }: RankedOption): SeenOption {
  return {
    optionId,
    rank: place,
    relationshipsKept: kept.score,
    relationshipsKeptRange: { low: kept.low, high: kept.high, outOf: kept.outOf },
    kept: totals.kept,
    strained: totals.strained,
    atRisk: totals['at-risk'],
    gained: totals.gained,
    unknown: totals.unknown,
    notScored: totals['not-scored'],
    lines: assessment === null ? [] : linesOf(assessment),
    flags: (assessment?.flags ?? []).map(({ code, severity, sentence, relationshipIds }) => ({
      code,
      severity,
      sentence,
      relationshipIds: [...relationshipIds],
    })),
  };
}

const linesOf = ({ relationships }: OptionAssessment): SeenOption['lines'] =>
  relationships.map(({ relationshipId, name, group, score, lines, missing }) => ({
    relationshipId,
    name,
    group,
    p: score?.p ?? null,
    reasons: lines.map(({ sentence }) => sentence),
    missing: missing.map(({ sentence }) => sentence),
  }));
