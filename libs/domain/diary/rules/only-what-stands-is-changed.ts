import type { Reason } from '../../kernel';

/** What was never recorded, or was taken back, can be neither put right nor taken back. */
export function onlyWhatStandsIsChanged(known: object | undefined, field: string): Reason | undefined {
  if (known !== undefined) return undefined;
  return { code: 'not-on-record', message: 'This is not on record', field };
}
