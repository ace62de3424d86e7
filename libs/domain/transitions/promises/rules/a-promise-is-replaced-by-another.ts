import type { Reason } from '../../../kernel';
import type { ReplacePromise } from '../inputs';
import type { PromiseOnRecord, Promises } from '../state';

/** What stands in its place is a new promise that says something else: a promise is not replaced by itself or by an old one. */
export function aPromiseIsReplacedByAnother(
  promise: PromiseOnRecord | undefined,
  input: ReplacePromise,
  promises: Promises,
): Reason | undefined {
  if (promise === undefined) return undefined;
  if (promises[input.newPromiseId] !== undefined) {
    return { code: 'not-a-new-promise', message: 'What replaces a promise must be a new promise', field: 'what' };
  }
  const fields = ['kind', 'what', 'owner', 'from', 'everyDays', 'until'] as const;
  if (fields.some((field) => input[field] !== promise[field])) return undefined;
  return { code: 'says-the-same', message: 'This is what was promised already', field: 'what' };
}
