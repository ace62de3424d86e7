import type { Reason } from '../../../kernel';

/**
 * That two people lost touch follows from recorded contact. Typed in, it would take the person out of what a move would
 * cost, which is the very thing that lost them. Source: research/domain 4.4 (lapsed and severed are states, not facts).
 */
export function losingTouchIsWorkedOutNeverTyped(how: string): Reason | undefined {
  if (how !== 'drift') return undefined;
  const message =
    'That they lost touch is worked out from recorded contact, so it cannot be typed in. If you looked and found no contact, record that instead';
  return { code: 'drift-is-worked-out', message, field: 'how' };
}
