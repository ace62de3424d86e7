import type { SeenAtDecision } from '../transitions';
import { londonDay } from '../kernel';
import type { OptionAssessment, Overruled, RankedOption, RankedOptions } from '../transitions/assessment';
import { NOTHING_BESIDE, type Beside } from './moves/beside';
import { legalSeen, weightsSeen } from './moves/rank-asked';

type SeenOption = SeenAtDecision['options'][number];

/**
 * What somebody deciding has in front of them, in the form in which the decision keeps it: never worked out again, never
 * edited. `evidence` is the journey's: the revisions it was all worked out from; `beside` is what people judged otherwise and
 * what the law makes of each option.
 */
export const seenFrom = (
  ranked: RankedOptions,
  evidence: SeenAtDecision['evidence'],
  beside: Beside = NOTHING_BESIDE,
): SeenAtDecision => ({
  ruleSet: ranked.ruleSetId,
  ruleSetHash: ranked.ruleSetHash,
  evidence,
  assessedOn: ranked.assessedOn,
  options: ranked.options.map((option) => ({ ...seenOption(option), ...legalSeen(beside, option.optionId) })),
  ...weightsSeen(beside),
  brokenBefore: [...beside.brokenBefore],
});

function seenOption({ optionId, place, kept, totals, assessment, couldBe, keys }: RankedOption): SeenOption {
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
    couldBe,
    siblingsTogether: keys.siblingsTogether,
    milesFromHome: keys.milesFromHome === 'unknown' ? null : keys.milesFromHome,
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
  relationships.map(({ relationshipId, name, group, score, lines, missing, overruled }) => ({
    relationshipId,
    name,
    group,
    p: score?.p ?? null,
    reasons: lines.map(({ sentence }) => sentence),
    missing: missing.map(({ sentence }) => sentence),
    ...(overruled === undefined ? {} : { overruled: overruledSeen(overruled) }),
  }));

const overruledSeen = ({ group, reason, by, at }: Overruled) => ({ group, reason, by, on: londonDay(at) });
