import { dayInWords } from '../../kernel';
import { leavingCareStatusInWords, type LeavingCare } from '../../leaving-care';

/** The category in a few words: "eligible since 31 May 2025"; "days count from 10 May 2023". Null where there is nothing to say. */
export function leavingCareInWords({ status, since, sinceIsCertain, sum, on }: LeavingCare): string | null {
  if (status === 'unknown') return 'not known';
  if (status !== 'none')
    return `${leavingCareStatusInWords(status).toLowerCase()}${sinceInWords(since, sinceIsCertain)}`;
  if (sum === null || on >= sum.sixteenth) return null;
  return on < sum.countsFrom
    ? `days count from ${dayInWords(sum.countsFrom)}`
    : `${sum.days} of ${sum.needed} days since ${dayInWords(sum.countsFrom)}`;
}

const sinceInWords = (since: LeavingCare['since'], certain: boolean): string =>
  since === null ? '' : `${certain ? ' since ' : ' since at least '}${dayInWords(since)}`;

/** What follows if what is recorded goes on: "Former relevant from 10 May 2027". */
export const nextInWords = ({ next }: LeavingCare): string | null =>
  next === null ? null : `${leavingCareStatusInWords(next.status)} from ${dayInWords(next.from)}`;
