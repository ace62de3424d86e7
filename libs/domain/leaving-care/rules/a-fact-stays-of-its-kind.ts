import type { Reason } from '../../kernel';
import type { StandingFact } from '../state';
import type { FactKind } from '../vocabulary';

/** What was recorded as one thing is taken back, not turned into another. */
export function aFactStaysOfItsKind(known: StandingFact | undefined, kind: FactKind): Reason | undefined {
  if (known === undefined || known.fact.kind === kind) return undefined;
  return {
    code: 'another-kind-of-fact',
    message: 'This was recorded as something else. Take that back first',
    field: 'factId',
  };
}
