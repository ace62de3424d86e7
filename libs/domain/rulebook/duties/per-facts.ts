import type { DutyFacts } from './facts';

/** Works something out once for the same facts, which never change: several duties ask the same question. */
export function perFacts<T>(work: (facts: DutyFacts) => T): (facts: DutyFacts) => T {
  const known = new WeakMap<DutyFacts, { readonly worked: T }>();
  return (facts) => {
    const before = known.get(facts);
    if (before !== undefined) return before.worked;
    const worked = work(facts);
    known.set(facts, { worked });
    return worked;
  };
}
