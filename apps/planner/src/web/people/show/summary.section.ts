import { roleInWords } from '#libs/domain/journey';
import { hasBegunBy, type VagueDate } from '#libs/domain/kernel';
import { isBrotherOrSister } from '#libs/domain/relationships';
import { sentenceCase } from '#libs/web-kit';
import { paths } from '../../../paths';
import type { ChangeName } from '../changes';
import type { OpenedPerson } from '../open-people';
import { sinceInWords, toldByInWords, whereInWords } from '../words';
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
  listed: { id: 'this-relationship', text: 'This relationship' },
  shows: (at) => ({ rows: rowsOf(at) }),
};

/** Everything on record of one relationship on the day, with the newest first where there is a history. */
function rowsOf(at: OpenedPerson): readonly Row[] {
  const { person } = at;
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
    row('Where they live', whereOf(at), ['where', 'Record']),
    ...(isBrotherOrSister(person.role) ? [siblingRow(at)] : []),
  ];
}

/** Whether they live together, and the plans for them, stand on a page of their own. */
function siblingRow({ opened: { youngPersonId, question } }: OpenedPerson): Row {
  const href = paths.brothersAndSisters.show({ youngPersonId }, question);
  const lines = ['Whether they live together, how far apart, and what is planned'];
  return { key: 'Brothers and sisters', lines, actions: [{ text: 'See', about: 'brothers and sisters', href }] };
}

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
    ({ role, employer, provider, from }, place) =>
      `${sentenceCase(roleInWords(role))}${workingFor(employer, provider)}${place === 0 && at.relationship.roles.length === 1 ? '' : `, since ${sinceInWords(from)}`}`,
  );

const workingFor = (employer: string | null, provider: string | null): string =>
  `${employer === null ? '' : ` at ${employer}`}${provider === null ? '' : ` (${provider})`}`;

function whereOf(at: OpenedPerson): readonly string[] {
  const [now, ...before] = begun(at, at.relationship.whereabouts);
  if (now === undefined) return [whereInWords(at.person)];
  const said = (postcode: string | null, from: VagueDate | null): string =>
    `${postcode ?? 'Nobody knows'}, since ${sinceInWords(from)}`;
  return [said(now.postcode, now.from), ...before.map(({ postcode, from }) => `Before: ${said(postcode, from)}`)];
}
