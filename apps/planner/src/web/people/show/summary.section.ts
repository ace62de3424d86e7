import { roleInWords } from '#libs/domain/journey';
import { hasBegunBy, vagueInWords, type VagueDate } from '#libs/domain/kernel';
import type { Closeness } from '#libs/domain/relationships';
import { dayWords, sentenceCase } from '#libs/web-kit';
import { paths } from '../../../paths';
import { contactInWords, TIES } from '../../case/summary-words';
import type { ChangeName } from '../changes';
import type { OpenedPerson } from '../open-people';
import { agreedInWords, endingInWords, sinceInWords, supportInWords, toldByInWords, whereInWords } from '../words';
import type { PersonSection } from './section';

/** A line of the summary: what it is about, what is on record, and what can be done about it. */
interface Row {
  readonly key: string;
  readonly lines: readonly string[];
  readonly actions: readonly { readonly text: string; readonly about: string; readonly href: string }[];
}

type Doing = readonly [change: ChangeName, text: string];

/** Everything on record of one relationship, with what can be done about it. */
export const summarySection: PersonSection = {
  template: 'web/people/show/summary.section.njk',
  shows: (at) => ({ rows: rowsOf(at) }),
};

/** Everything on record of one relationship on the day, with the newest first where there is a history. */
function rowsOf(at: OpenedPerson): readonly Row[] {
  const { person, relationship } = at;
  const row = (key: string, lines: readonly string[], ...doing: readonly Doing[]): Row => ({
    key,
    lines,
    actions: at.opened.may('edit-relationships') ? doing.map((one) => actionOf(at, one, key)) : [],
  });
  const going = !person.past;
  const whileGoing = (...doing: readonly Doing[]): readonly Doing[] => (going ? doing : []);
  return [
    row('Name', [person.name], ['details', 'Correct']),
    row('Who they are', rolesOf(at), ...whileGoing(['role', 'Change'])),
    row('Since', [person.since ?? 'Not known', `Told by: ${toldByInWords(person.toldBy).toLowerCase()}`]),
    row('How close, young person’s view', ringsOf(at, 'young-person', 'Not asked yet'), ['ring', 'Place']),
    row('How close, worker’s view', ringsOf(at, 'worker', 'Not given')),
    ...(person.ownWords === null ? [] : [row('In their own words', [`“${person.ownWords}”`])]),
    row('Where they live', whereOf(at), ['where', 'Record']),
    row('What keeps it alive', supportsOf(at), ...whileGoing(['support', 'Add'], ...endSupportOf(at))),
    row('Agreed contact', agreementOf(at), ...whileGoing(['agree', person.agreed === null ? 'Agree' : 'Change'])),
    row('Last contact', [contactInWords(person)]),
    row('How it is', standingOf(at), ...(relationship.standing.kind === 'ended' ? [] : endOf())),
  ];
}

const endOf = (): readonly Doing[] => [['end', 'End it']];
const endSupportOf = ({ person }: OpenedPerson): readonly Doing[] =>
  person.supports.length === 0 ? [] : [['support-ended', 'End one']];

const actionOf = ({ named }: OpenedPerson, [change, text]: Doing, key: string): Row['actions'][number] => ({
  text,
  about: key.toLowerCase(),
  href: paths.people.change({ ...named, change }),
});

/** What had begun by the day the page is about, the newest first. */
function begun<T extends { readonly from: VagueDate | null }>({ opened }: OpenedPerson, facts: readonly T[]): T[] {
  return facts.filter(({ from }) => from === null || hasBegunBy(from, opened.answer.day)).reverse();
}

const rolesOf = (at: OpenedPerson): readonly string[] =>
  begun(at, at.relationship.roles).map(
    ({ role, employer, from }, place) =>
      `${sentenceCase(roleInWords(role))}${employer === null ? '' : ` at ${employer}`}${place === 0 && at.relationship.roles.length === 1 ? '' : `, since ${sinceInWords(from)}`}`,
  );

function ringsOf(at: OpenedPerson, view: Closeness['view'], none: string): readonly string[] {
  const placed = begun(at, at.relationship.closeness).filter((one) => one.view === view);
  if (placed.length === 0) return [none];
  return placed.map(
    ({ ring, from }, place) => `${place === 0 ? '' : 'Before: '}Ring ${ring} of 4, ${sinceInWords(from)}`,
  );
}

function whereOf(at: OpenedPerson): readonly string[] {
  const [now, ...before] = begun(at, at.relationship.whereabouts);
  if (now === undefined) return [whereInWords(at.person)];
  const said = (postcode: string | null, from: VagueDate | null): string =>
    `${postcode ?? 'Nobody knows'}, since ${sinceInWords(from)}`;
  return [said(now.postcode, now.from), ...before.map(({ postcode, from }) => `Before: ${said(postcode, from)}`)];
}

function supportsOf(at: OpenedPerson): readonly string[] {
  const { person } = at;
  const ended = begun(at, at.relationship.supports).flatMap((support) =>
    support.ended === null || person.supports.includes(support)
      ? []
      : [`Ended ${vagueInWords(support.ended.on)}: ${supportInWords(support)} (${support.ended.reason})`],
  );
  const standing = person.supports.map(supportInWords);
  return standing.length + ended.length === 0 ? ['Nothing recorded'] : [...standing, ...ended];
}

function agreementOf({ person }: OpenedPerson): readonly string[] {
  const { agreed, planComplete } = person;
  if (agreed === null) return [agreedInWords(person)];
  return [
    agreedInWords(person),
    `Seen to by: ${agreed.responsible ?? 'nobody named'}`,
    `First time: ${agreed.firstOn === null ? 'no date' : dayWords(agreed.firstOn)}`,
    ...(planComplete ? [] : ['Without a named adult and a first date this does not count as a plan.']),
  ];
}

function standingOf({ person, relationship: { standing } }: OpenedPerson): readonly string[] {
  if (!person.past || standing.kind !== 'ended') return [TIES[person.state].words];
  return [`${endingInWords(standing.how)}, ${vagueInWords(standing.on)}`];
}
