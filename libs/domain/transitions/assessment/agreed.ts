import { MITIGATION_CODES, type MitigationCode, type SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import type { RelationshipEffects } from './facts';
import type { Subject } from './subject';

const bitOf = (code: MitigationCode): number => 1 << MITIGATION_CODES.indexOf(code);

/** A complete plan for staying in touch after the move: asked as a fact, or agreed as M1. */
export const planIsComplete = (effects: RelationshipEffects | undefined): boolean =>
  effects !== undefined && (effects.contactPlan === 'complete' || effects.agreed?.includes('M1') === true);

/**
 * What is agreed for this person and option, each counted once, as bits in the order of the codes. What protects them
 * today goes on protecting them where they stay in the same home; for a move it has to be agreed anew.
 */
export function agreedBits({ person, home, effects }: Subject): number {
  let bits = planIsComplete(effects) ? 1 : 0;
  for (const code of effects?.agreed ?? []) bits |= bitOf(code);
  if (home.facts.sameHome) for (const code of person.facts.inPlaceToday) bits |= bitOf(code);
  return bits;
}

/** The codes those bits stand for. */
export const codesOf = (bits: number): readonly MitigationCode[] =>
  MITIGATION_CODES.filter((code) => (bits & bitOf(code)) !== 0);

/** Points that are taken off for those bits. */
export function mitigationPoints(bits: number, rules: SeveranceRuleSet): number {
  if (bits === 0) return 0;
  return codesOf(bits).reduce((sum, code) => sum + rules.mitigations[code].points, 0);
}
