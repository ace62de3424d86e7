import { ageOn, civilDate, isCivilDate } from '#libs/domain/kernel';
import { leavingCareStatusInWords } from '#libs/domain/leaving-care';
import type { CaseloadRow } from '#libs/read-store';
import { dayWords } from '#libs/web-kit';
import { paths } from '../../paths';

/** Age in whole years today, in words; not known without a date of birth. */
export const ageInWords = (dateOfBirth: string | null, today: string): string =>
  dateOfBirth !== null && isCivilDate(dateOfBirth) ? String(ageOn(dateOfBirth, civilDate(today))) : 'not known';

/** A row of the list, in words. */
export const rowFor = (row: CaseloadRow, today: string): object => ({
  href: paths.case.show({ youngPersonId: row.youngPersonId }),
  name: row.name,
  localId: row.localId === row.name ? undefined : row.localId,
  age: ageInWords(row.dateOfBirth, today),
  leavingCare: categoryInWords(row),
  home: homeInWords(row),
  worker: row.socialWorkerRef === null ? 'nobody allocated' : dayWords(row.socialWorkerSince),
  people: peopleInWords(row),
  openMoves: row.openMoves,
  nextReview: row.nextReview === null ? 'none due' : dayWords(row.nextReview),
  late: row.nextReview !== null && row.nextReview < today,
  upToDate: row.upToDate,
});

function categoryInWords({ leavingCare }: CaseloadRow): string {
  if (leavingCare === null) return 'not known';
  const { status, since } = leavingCare;
  const named = leavingCareStatusInWords(status);
  return since === null || status === 'none' || status === 'unknown' ? named : `${named}, since ${dayWords(since)}`;
}

function homeInWords(row: CaseloadRow): string {
  if (row.inCare === 'no') return 'not in care now';
  return row.homeSince === null ? 'not known' : dayWords(row.homeSince);
}

const peopleInWords = (row: CaseloadRow): string =>
  row.peopleWhoMatter === 0 ? 'none recorded' : `${row.peopleWhoMatter}, ${row.closest} close`;
