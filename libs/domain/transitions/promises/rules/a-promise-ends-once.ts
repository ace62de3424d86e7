import type { Reason } from '../../../kernel';
import type { PromiseOnRecord } from '../state';

/**
 * A promise ends by being met, released by the young person or replaced by another, and by nothing else; once it was released
 * or replaced it stays so. Source: research/product 3.9.
 */
export function aPromiseEndsOnce(promise: PromiseOnRecord | undefined): Reason | undefined {
  if (promise === undefined || promise.end === null) return undefined;
  const how = promise.end.kind === 'released' ? 'released by the young person' : 'replaced by another promise';
  return { code: 'promise-ended', message: `This promise was already ${how}`, field: 'promiseId' };
}
