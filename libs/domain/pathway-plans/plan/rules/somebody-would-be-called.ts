import type { Reason } from '../../../kernel';
import type { PlanWho } from '../../vocabulary';

/** A plan for when things go wrong names whom to call, and that is not the young person. Source: research/product row 36. */
export function somebodyWouldBeCalled(callers: readonly { readonly who: PlanWho }[]): Reason | undefined {
  if (callers.some(({ who }) => who.kind === 'young-person')) {
    const message = 'Name somebody whom the young person could call';
    return { code: 'calls-themselves', message, field: 'callers' };
  }
  if (callers.length > 0) return undefined;
  return { code: 'nobody-to-call', message: 'Name at least one person who would be called', field: 'callers' };
}
