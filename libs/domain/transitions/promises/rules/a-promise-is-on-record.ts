import type { Reason } from '../../../kernel';

/** Nothing can be done to a promise that was never made. */
export function aPromiseIsOnRecord(promise: object | undefined): Reason | undefined {
  if (promise !== undefined) return undefined;
  return { code: 'no-such-promise', message: 'There is no such promise on record', field: 'promiseId' };
}
