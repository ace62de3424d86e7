import type { Reason } from '../../kernel';
import type { SupportsState } from '../state';

/** Nothing can be recorded about a support that nobody has recorded. */
export const aSupportIsOnRecord = (supportId: string | null, state: SupportsState): Reason | undefined =>
  supportId === null || state.supports[supportId] !== undefined
    ? undefined
    : { code: 'no-such-support', field: 'supportId', message: 'This support is not on record' };
