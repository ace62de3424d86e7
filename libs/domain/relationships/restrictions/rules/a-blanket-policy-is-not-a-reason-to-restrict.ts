import type { Reason } from '../../../kernel';

/**
 * A restriction rests on this young person's situation: safety, somebody's refusal, an order, capacity. Source:
 * research/domain P8, 4.3 (a policy that applies to everybody may itself do harm).
 */
export function aBlanketPolicyIsNotAReasonToRestrict(reasonClass: string): Reason | undefined {
  if (reasonClass !== 'policy') return undefined;
  const message =
    'A policy is not a reason to restrict a relationship. Say what it is about this person that makes it necessary';
  return { code: 'policy-is-not-a-reason', message, field: 'reasonClass' };
}
