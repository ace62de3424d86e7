import type { ProvidersReport } from '#libs/importers/providers';
import { counted } from './report-in-words';

/** What came of an import of homes, as text. */
export function providersInWords(report: ProvidersReport): string {
  const { read, accepted, unchanged, queried, refused, leftOut } = report;
  return [
    report.dryRun ? 'Nothing was written: this is what would come of it.' : 'Imported.',
    `Homes read: ${read}. New or changed: ${accepted}. Unchanged: ${unchanged}. With a question: ${queried}. Refused: ${refused}.`,
    ...(leftOut > 0 ? [`On record and not in this list: ${leftOut}. None was closed.`] : []),
    ...counted('Questions asked', report.queries),
    ...counted('Why rows were refused', report.refusals),
    ...report.notes.map((note) => `\n${note}`),
  ].join('\n');
}
