import { vagueInWords, type Reason } from '../../kernel';
import type { SupportsState } from '../state';

/** What ended is not extended or changed: if it begins again, it is recorded as a support of its own. */
export function aSupportThatEndedChangesNoMore(supportId: string, state: SupportsState): Reason | undefined {
  const stopped = state.supports[supportId]?.stopped ?? null;
  if (stopped === null) return undefined;
  return { code: 'support-ended', field: 'supportId', message: `This support ended: ${vagueInWords(stopped.on)}` };
}
