import fc from 'fast-check';
import { emptyLedger, withFact, standing, type Ledger } from './ledger';

interface Fact {
  readonly factId: string;
  readonly value: number;
}
const ledgerOf = (facts: readonly Fact[]): Ledger<Fact> =>
  facts.reduce((ledger, fact) => withFact(ledger, fact), emptyLedger<Fact>());

describe('a ledger of facts', () => {
  it('has nothing standing when nothing was recorded', () => {
    expect(standing(emptyLedger<Fact>()).size).toBe(0);
  });

  it('lets the entry recorded last stand, and keeps the earlier one in an earlier ledger', () => {
    const first = ledgerOf([{ factId: 'a', value: 1 }]);
    const second = withFact(first, { factId: 'a', value: 2 });
    expect(standing(second).get('a')?.value).toBe(2);
    expect(standing(first).get('a')?.value).toBe(1);
  });

  it('agrees with a map written in order, for any history', () => {
    const facts = fc.array(fc.record({ factId: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.integer() }));
    fc.assert(
      fc.property(facts, (history) => {
        const plain = new Map(history.map((fact) => [fact.factId, fact]));
        const stands = standing(ledgerOf(history));
        expect(new Map(stands)).toEqual(plain);
      }),
    );
  });
});
