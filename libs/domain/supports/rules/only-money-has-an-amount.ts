import type { Terms } from '../events';
import type { Reason } from '../../kernel';
import type { EndingSupportKind } from '../vocabulary';

/** An amount belongs to an allowance or a payment, and is worth little without how often it is paid. */
export function onlyMoneyHasAnAmount(
  kind: EndingSupportKind | undefined,
  { amountPence, paidEvery }: Pick<Terms, 'amountPence' | 'paidEvery'>,
): Reason | undefined {
  if (kind !== 'money' && kind !== undefined && (amountPence !== null || paidEvery !== null)) {
    return { code: 'amount-of-no-money', field: 'amount', message: 'Only an allowance or a payment has an amount' };
  }
  if (amountPence !== null && paidEvery === null) {
    return { code: 'how-often-not-said', field: 'paidEvery', message: 'Choose how often the amount is paid' };
  }
  return undefined;
}
