import { roleInWords } from '#libs/domain/journey';
import type { LifeGroup, PersonWhoMatters } from '#libs/domain/relationships';
import { dayWords, networkPicture, pluralise, sentenceCase, type NetworkPicture, type Ring } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { TIES } from '../case/summary-words';
import { LEGEND, LOOK_OF } from '../map/looks';
import { nameInTheMiddle } from '../map/map-picture';
import { agreedInWords, GROUP_IN_WORDS, GROUPS, RESTRICTION_IN_WORDS, ringInWords } from './words';

/** What the list is narrowed to. It stands in the address. */
type Filter = 'all' | LifeGroup | 'past';
const FILTERS: readonly Filter[] = ['all', ...GROUPS, 'past'];
const titleOf = (filter: Filter): string =>
  filter === 'all' ? 'All' : filter === 'past' ? 'Past' : GROUP_IN_WORDS[filter];

const fits = (person: PersonWhoMatters, filter: Filter): boolean =>
  filter === 'past' ? person.past : !person.past && (filter === 'all' || person.group === filter);

/** Who is shown. A filter in the address that is none shows all. */
export function shownBy(
  { answer }: OpenedCase,
  asked: unknown,
): { readonly filter: Filter; readonly people: readonly PersonWhoMatters[] } {
  const filter = FILTERS.find((one) => one === asked) ?? 'all';
  return { filter, people: answer.view.people.filter((person) => fits(person, filter)) };
}

/** The filter as tabs, each with how many it shows. */
export function tabsOf({ youngPersonId, question, answer }: OpenedCase, chosen: Filter): readonly object[] {
  return FILTERS.map((filter) => ({
    text: `${titleOf(filter)} (${answer.view.people.filter((person) => fits(person, filter)).length})`,
    href: paths.people.list({ youngPersonId }, { ...question, show: filter === 'all' ? undefined : filter }),
    active: filter === chosen,
  }));
}

/** The people as a picture, the young person in the middle. A picture holds no links: they stand in the list below it. */
export function pictureOf(opened: OpenedCase, people: readonly PersonWhoMatters[]): NetworkPicture {
  return networkPicture({
    title: 'People who matter',
    centre: nameInTheMiddle(opened.answer.view.who.preferredName),
    legend: LEGEND,
    people: people.map((person) => ({
      key: person.relationshipId,
      name: person.name,
      role: roleInWords(person.role),
      ring: person.ring as Ring,
      part: GROUP_IN_WORDS[person.group],
      state: LOOK_OF[person.state],
      stateInWords: stateInWords(person).toLowerCase(),
    })),
  });
}

const hrefOf = ({ youngPersonId, question }: OpenedCase, { relationshipId }: PersonWhoMatters): string =>
  paths.people.show({ youngPersonId, relationshipId }, question);

// The column beside it says that no contact is recorded; it need not be said twice.
const stateInWords = ({ state }: PersonWhoMatters): string => (state === 'unknown' ? 'Not known' : TIES[state].words);

/** Days since contact. That nothing was written down is not that nothing happened. */
function lastContactInWords({ contact }: PersonWhoMatters): string {
  if (contact.kind === 'not-recorded') return 'Not recorded';
  if (contact.kind === 'none-found') return `None up to ${dayWords(contact.to)}: somebody looked`;
  if (contact.kind === 'none-held') return `None held, ${contact.missed} missed`;
  const ago = contact.days === 0 ? 'today' : `${pluralise(contact.days, 'day')} ago`;
  const missed = contact.missedSince === 0 ? '' : `, ${contact.missedSince} missed since`;
  return sentenceCase(`${contact.exact ? '' : 'about '}${ago}${missed}`);
}

/** A person as a row. */
export const rowOf = (opened: OpenedCase, person: PersonWhoMatters): object => ({
  href: hrefOf(opened, person),
  name: person.name,
  role: sentenceCase(roleInWords(person.role)),
  group: GROUP_IN_WORDS[person.group],
  since: person.since ?? 'Not known',
  ring: ringInWords(person.ring, 'Not asked yet'),
  workerRing: ringInWords(person.workerRing, 'Not given'),
  agreed: agreedInWords(person),
  lastContact: lastContactInWords(person),
  state: stateInWords(person),
  restrictions: person.restrictions.map(({ kind }) => RESTRICTION_IN_WORDS[kind]),
});
