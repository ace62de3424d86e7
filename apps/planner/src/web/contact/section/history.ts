import { sortDay, vagueInWords, type CivilDate } from '#libs/domain/kernel';
import { contactsBy, noContactBy, type ContactEntry, type NoContact } from '#libs/domain/relationships';
import { dayWords, monthWords, pageNumber, pageOf, type PageOf } from '#libs/web-kit';
import { paths } from '../../../paths';
import type { OpenedPerson } from '../../people/open-people';
import { missedByInWords, modeInWords } from '../../people/words';

/** One line of the history: a contact held or missed, or that somebody looked and there was none. */
type Line = { readonly day: CivilDate } & (
  | { readonly kind: 'contact'; readonly entry: ContactEntry }
  | { readonly kind: 'none-found'; readonly found: NoContact }
);

interface Month {
  readonly month: string;
  /** Of the whole month, also where the page cuts it. */
  readonly counts: string;
  readonly rows: readonly object[];
}

interface ContactHistory {
  readonly list: PageOf<Line>;
  readonly months: readonly Month[];
  /** Said when all contact is counted: how many held, how many missed. */
  readonly counts: string;
}

const monthOf = ({ day }: Line): string => day.slice(0, 7);

/** Everything on record of contact by the day, newest first, month by month. */
export function historyOf(at: OpenedPerson, askedPage: string | undefined): ContactHistory {
  const { opened, named } = at;
  const all = linesOf(at);
  const hrefFor = (page: number): string => paths.people.show(named, { ...opened.question, page });
  const list = pageOf(all, pageNumber(askedPage), hrefFor);
  const months = [...new Set(list.rows.map(monthOf))].map((month) => ({
    month: monthWords(`${month}-01`),
    counts: countsOf(all.filter((line) => monthOf(line) === month)),
    rows: list.rows.filter((line) => monthOf(line) === month).map((line) => rowOf(at, line)),
  }));
  return { list, months, counts: countsOf(all) };
}

function linesOf({ opened, named }: OpenedPerson): readonly Line[] {
  const { journey, day } = opened.answer;
  const contacts = contactsBy(journey.contactLog, named.relationshipId, day).map((entry): Line => ({
    kind: 'contact',
    day: sortDay(entry.occurred),
    entry,
  }));
  const found = noContactBy(journey.contactLog, named.relationshipId, day).map((one): Line => ({
    kind: 'none-found',
    day: one.to < day ? one.to : day,
    found: one,
  }));
  return [...contacts, ...found].sort((a, b) => a.day.localeCompare(b.day)).reverse();
}

function countsOf(lines: readonly Line[]): string {
  const count = (is: (line: Line) => boolean): number => lines.filter(is).length;
  const held = count((line) => line.kind === 'contact' && line.entry.outcome === 'held');
  const missed = count((line) => line.kind === 'contact' && line.entry.outcome === 'missed');
  const looked = count((line) => line.kind === 'none-found');
  const said = [
    held === 0 ? '' : `${held} in touch`,
    missed === 0 ? '' : `${missed} missed`,
    looked === 0 ? '' : 'somebody looked and found none',
  ];
  return said.filter((one) => one !== '').join(', ');
}

function rowOf(at: OpenedPerson, line: Line): object {
  if (line.kind === 'none-found') {
    const { from, to, lookedAt } = line.found;
    return {
      when: `${dayWords(from)} to ${dayWords(to)}`,
      how: 'Somebody looked',
      outcome: 'None found',
      note: lookedAt,
    };
  }
  const { entry } = line;
  const shared = {
    when: vagueInWords(entry.occurred),
    how: modeInWords(entry.mode),
    mistakeHref: mistakeHref(at, entry),
  };
  if (entry.outcome === 'held') {
    const { howItWent, youngPersonsView } = entry;
    const note = howItWent ?? (youngPersonsView === null ? 'Nothing written down' : '');
    return { ...shared, outcome: 'Happened', note, view: youngPersonsView };
  }
  return { ...shared, outcome: 'Missed', missed: true, note: `${missedByInWords[entry.missedBy]}: ${entry.reason}` };
}

const mistakeHref = ({ opened, named }: OpenedPerson, { contactId }: ContactEntry): string | undefined =>
  opened.may('record-contact') ? paths.contact.withdraw({ ...named, contactId }) : undefined;
