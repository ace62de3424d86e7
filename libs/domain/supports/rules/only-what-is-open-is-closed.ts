import type { Reason } from '../../kernel';

/** What was never recorded cannot be settled or fall through. */
export const onlyWhatIsOpenIsClosed = (known: object | undefined, field: string): Reason | undefined =>
  known === undefined ? { code: 'not-on-record', field, message: 'This is not on record' } : undefined;
