import { canonicalJson } from './canonical-json';
import type { SeveranceRuleSet } from './rule-set';
import { sha256Hex } from './sha-256';

const known = new WeakMap<SeveranceRuleSet, string>();

/**
 * SHA-256 over the canonical JSON of a rule set: what a decision keeps to prove which weights it used. Only a frozen
 * rule set is remembered, since any other could have changed since it was last asked.
 */
export function ruleSetHash(ruleSet: SeveranceRuleSet): string {
  const before = known.get(ruleSet);
  if (before !== undefined) return before;
  const hash = sha256Hex(canonicalJson(ruleSet));
  if (isDeepFrozen(ruleSet)) known.set(ruleSet, hash);
  return hash;
}

/** Freezes data to its depth and gives it back. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen);
}
