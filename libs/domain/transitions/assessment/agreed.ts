import { MITIGATION_CODES, type MitigationCode } from '#libs/domain/rulebook/severance-rules';
import type { RelationshipEffects } from './facts';

const bitOf = (code: MitigationCode): number => 1 << MITIGATION_CODES.indexOf(code);

/** A complete plan for staying in touch after the move: asked as a fact, or agreed as M1. */
export const planIsComplete = (effects: RelationshipEffects | undefined): boolean =>
  effects !== undefined && (effects.contactPlan === 'complete' || effects.agreed?.includes('M1') === true);

/** Protections as bits, in the order of the codes, so that each counts once however often it is named. */
export const bitsOf = (codes: readonly MitigationCode[]): number => codes.reduce((bits, code) => bits | bitOf(code), 0);

/** The codes those bits stand for. */
export const codesOf = (bits: number): readonly MitigationCode[] =>
  bits === 0 ? [] : MITIGATION_CODES.filter((code) => (bits & bitOf(code)) !== 0);
