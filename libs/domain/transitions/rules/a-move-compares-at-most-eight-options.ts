import type { Reason } from '../../kernel';

/** More than eight cannot be compared side by side. Source: research/product 3.3. */
export const OPTIONS_MAX = 8;

export function aMoveComparesAtMostEightOptions(options: number): Reason | undefined {
  if (options <= OPTIONS_MAX) return undefined;
  const message = `A move can have at most ${OPTIONS_MAX} options. Withdraw one before adding another`;
  return { code: 'too-many-options', message, field: 'options' };
}
