import type { PeopleReport } from '#libs/importers/people';
import { counted } from './report-in-words';

/** What came of an import of people who matter, as text. */
export function peopleInWords(report: PeopleReport): string {
  const { read, accepted, unchanged, queried, refused, youngPeople } = report;
  return [
    report.dryRun ? 'Nothing was written: this is what would come of it.' : 'Imported.',
    `People read: ${read}. New: ${accepted}, of ${youngPeople} young people. Unchanged: ${unchanged}. With a question: ${queried}. Refused: ${refused}.`,
    ...counted('Questions asked', report.queries),
    ...counted('Why rows were refused', report.refusals),
    ...report.notes.map((note) => `\n${note}`),
  ].join('\n');
}
