import { birthdayAt, type CivilDate } from '#libs/domain/kernel';
import type { DutyFacts, FactRef, Stretch } from '../facts';

/** One or more statuses that follow each other without a gap. */
export interface Run extends Stretch {
  readonly status: string;
}

export const RELEVANT: readonly string[] = ['relevant', 'relevant-detained'];
export const FORMER_RELEVANT: readonly string[] = [
  'former-relevant', 'former-relevant-education', 'former-relevant-21-to-25',
]; // prettier-ignore
export const AFTER_CARE: readonly string[] = [...RELEVANT, ...FORMER_RELEVANT];

/** The stretches in which one of some statuses held, neighbours that touch joined. `status` is the first one's. */
export function runsOf({ statuses }: DutyFacts, wanted: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { status, from, until } of statuses) {
    if (!wanted.includes(status)) continue;
    const last = runs.at(-1);
    if (last?.until === from) runs[runs.length - 1] = { ...last, until };
    else runs.push({ status, from, until });
  }
  return runs;
}

export const plain = (status: string): string => status.replaceAll('-', ' ');

/** The beginning of a status as the fact that a duty rests on: a birthday, or the day the status was reached. */
export function statusRef(
  { born }: DutyFacts,
  { status, from }: { readonly status: string; readonly from: CivilDate },
): FactRef {
  const age = [16, 18, 21, 25].find((years) => born !== null && birthdayAt(born, years) === from);
  if (age !== undefined)
    return { what: `${age}th birthday`.replace('21th', '21st'), on: from, factId: 'date-of-birth' };
  return { what: `became ${plain(status)}`, on: from, factId: `leaving-care:${status}` };
}

/** A run that ends is no longer asked about from then on. */
export const endOfRun = ({ until, status }: Run): { readonly on: CivilDate; readonly why: string } | null =>
  until === null ? null : { on: until, why: `no longer ${plain(status)}` };
