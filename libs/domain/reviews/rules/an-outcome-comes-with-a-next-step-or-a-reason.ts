import type { Reason } from '../../kernel';
import type { LineReviewed } from '../inputs';

const reason = (code: string, message: string, field: string): Reason => ({ code, message, field });

/**
 * A relationship that was looked at has a next step, or somebody said that none is needed; one that was not discussed has a
 * reason. Source: research/domain 1.1, row 28.
 */
export function anOutcomeComesWithANextStepOrAReason(line: LineReviewed): Reason | undefined {
  const { outcome, why, action, noActionNeeded } = line;
  if (outcome === 'not-discussed') {
    return why === null ? reason('not-discussed-without-why', 'Say why it was not discussed', 'why') : undefined;
  }
  if (action !== null && noActionNeeded) {
    return reason(
      'action-and-none',
      'Choose either what is to be done or that nothing needs to be done',
      'noActionNeeded',
    );
  }
  if (action !== null || noActionNeeded) return undefined;
  return reason('no-next-step', 'Say what is to be done, or that nothing needs to be done', 'noActionNeeded');
}
