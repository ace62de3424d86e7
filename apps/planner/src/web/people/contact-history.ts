import { sortDay, vagueInWords } from '#libs/domain/kernel';
import { contactsBy, type ContactEntry } from '#libs/domain/relationships';
import { monthWords, pageNumber, pageOf, type PageOf } from '#libs/web-kit';
import { paths } from '../../paths';
import type { OpenedPerson } from './open-people';
import { missedByInWords, modeInWords } from './words';

interface Month {
  readonly month: string;
  /** Of the whole month, also where the page cuts it. */
  readonly counts: string;
  readonly rows: readonly object[];
}

interface ContactHistory {
  readonly list: PageOf<ContactEntry>;
  readonly months: readonly Month[];
  /** Said when all contact is counted: how many held, how many missed. */
  readonly counts: string;
}

const monthOf = (entry: ContactEntry): string => sortDay(entry.occurred).slice(0, 7);

/** Contact held and missed by the day, newest first, month by month. */
export function historyOf(at: OpenedPerson, askedPage: string | undefined): ContactHistory {
  const { opened, named } = at;
  const all = contactsBy(opened.answer.journey.contactLog, named.relationshipId, opened.answer.day).toReversed();
  const hrefFor = (page: number): string => paths.people.show(named, { ...opened.question, page });
  const list = pageOf(all, pageNumber(askedPage), hrefFor);
  const months = [...new Set(list.rows.map(monthOf))].map((month) => ({
    month: monthWords(`${month}-01`),
    counts: countsOf(all.filter((entry) => monthOf(entry) === month)),
    rows: list.rows.filter((entry) => monthOf(entry) === month).map(rowOf),
  }));
  return { list, months, counts: countsOf(all) };
}

function countsOf(entries: readonly ContactEntry[]): string {
  const held = entries.filter(({ outcome }) => outcome === 'held').length;
  const missed = entries.length - held;
  const said = [held === 0 ? '' : `${held} in touch`, missed === 0 ? '' : `${missed} missed`];
  return said.filter((one) => one !== '').join(', ');
}

function rowOf(entry: ContactEntry): object {
  const shared = { when: vagueInWords(entry.occurred), how: modeInWords(entry.mode) };
  if (entry.outcome === 'held')
    return { ...shared, outcome: 'Happened', note: entry.howItWent ?? 'Nothing written down' };
  return { ...shared, outcome: 'Missed', missed: true, note: `${missedByInWords[entry.missedBy]}: ${entry.reason}` };
}
