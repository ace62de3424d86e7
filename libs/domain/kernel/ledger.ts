/**
 * A ledger of facts: everything ever recorded, newest first. For each fact the entry recorded last is the one that
 * stands; the entries before it stay in the record. Adding costs the same however long the history is.
 */
export interface Ledger<Fact extends { readonly factId: string }> {
  readonly latest: Fact | null;
  readonly before: Ledger<Fact> | null;
}

const EMPTY: Ledger<never> = { latest: null, before: null };

/** A ledger with nothing in it. */
export const emptyLedger = <Fact extends { readonly factId: string }>(): Ledger<Fact> => EMPTY;

/** The ledger with one more entry. */
export const withFact = <Fact extends { readonly factId: string }>(ledger: Ledger<Fact>, fact: Fact): Ledger<Fact> => ({
  latest: fact,
  before: ledger,
});

// A ledger never changes, so what stands in it is worked out once.
const standingIn = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** The facts that stand, by name: of each fact the entry recorded last. */
export function standing<Fact extends { readonly factId: string }>(ledger: Ledger<Fact>): ReadonlyMap<string, Fact> {
  const known = standingIn.get(ledger);
  if (known !== undefined) return known as ReadonlyMap<string, Fact>;
  const facts = new Map<string, Fact>();
  for (let at: Ledger<Fact> | null = ledger; at !== null; at = at.before) {
    if (at.latest !== null && !facts.has(at.latest.factId)) facts.set(at.latest.factId, at.latest);
  }
  standingIn.set(ledger, facts);
  return facts;
}
