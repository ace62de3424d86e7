import { leavingCareSpells, nextInWords } from '#libs/domain/journey';
import { addDays, birthdayAt, dayInWords, later } from '#libs/domain/kernel';
import {
  ENTITLEMENTS, leavingCareStatusInWords, sumInWords, type LeavingCare, type Missing, type Settles,
} from '#libs/domain/leaving-care'; // prettier-ignore
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { MEANINGS } from './words';

const capital = (words: string | null): string | null =>
  words === null ? null : words.slice(0, 1).toUpperCase() + words.slice(1);

/** The category with why, by which rule, what it brings and what follows. */
export function statusView(leavingCare: LeavingCare): object {
  const { status, since, sinceIsCertain, why, decidedBy } = leavingCare;
  const known = status !== 'unknown';
  return {
    known,
    named: status === 'none' ? 'No leaving-care category now' : leavingCareStatusInWords(status),
    since: since === null || !known ? null : `${sinceIsCertain ? 'Since' : 'Since at least'} ${dayInWords(since)}`,
    inOneLine: capital(sumInWords(leavingCare)),
    meaning: MEANINGS[status],
    why: known ? why : [],
    decidedBy,
    entitlements: ENTITLEMENTS[status],
    next: known ? nextInWords(leavingCare) : null,
    qualifyingUntilAge: leavingCare.rules.qualifyingUntilAge,
  };
}

const SETTLED_BY: Readonly<Record<Settles, string>> = {
  'care-elsewhere': 'Record care with another authority',
  placements: 'Put the dates of the stays right in the next return',
  'date-of-birth': 'The date of birth comes with the return (the header)',
  age: 'Put the date of birth right in the next return',
  order: 'Ask legal services whether the order is in force, and put the end of care right in the next return',
};

/** What is not recorded and would settle it, each with where it is recorded. */
export function missingView({ answer, youngPersonId, may }: OpenedCase): readonly object[] {
  const recordHref = paths.leavingCare.record({ youngPersonId, factKind: 'care-elsewhere' });
  return answer.view.leavingCare.missing.map(({ sentence, settledBy }: Missing) => ({
    sentence,
    settledBy: SETTLED_BY[settledBy],
    href: settledBy === 'care-elsewhere' && may('edit-plan') ? recordHref : undefined,
  }));
}

/** The categories over time: what was so, what is so, and what follows if what is recorded goes on. */
export function spellsView({ answer: { journey, view, day } }: OpenedCase): readonly object[] {
  const { born } = view.who;
  const end = born === null ? addDays(day, 1) : later(addDays(birthdayAt(born, 25), 1), addDays(day, 1));
  return leavingCareSpells(journey, end, view.leavingCare.rules).map(({ status, from, until }) => ({
    named: leavingCareStatusInWords(status),
    from: dayInWords(from),
    until: until === end ? null : dayInWords(until),
    when: from > day ? 'ahead' : until <= day ? 'past' : 'now',
  }));
}
