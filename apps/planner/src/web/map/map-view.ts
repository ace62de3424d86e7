import type { CaseAnswer } from '#libs/application';
import type { PersonWhoMatters } from '#libs/domain/relationships';
import { dayWords } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { mapPicture, mapTitle, nameInTheMiddle } from './map-picture';
import { fits, heldBackIn, tabsFor, titleOf, type Filter } from './who-is-shown';

export interface MapAsked {
  readonly filter: Filter;
  readonly view: 'picture' | 'table';
  /** Whether those held back for safety are drawn too: for work among professionals, not to be shared. */
  readonly everybody: boolean;
  /** The same, for the address. */
  readonly question: Readonly<Record<'show' | 'view' | 'restricted', string | undefined>>;
}

/** The map and every way on from it. `now` is the case as it is today: whoever is held back today is left out of the past too. */
export function mapView(opened: OpenedCase, now: CaseAnswer, asked: MapAsked): object {
  const { youngPersonId, answer, question } = opened;
  const heldBack = heldBackIn([answer, now]);
  const may = (person: PersonWhoMatters): boolean => asked.everybody || !heldBack.has(person.relationshipId);
  const people = answer.view.people.filter(may);
  const shown = people.filter((person) => fits(person, asked.filter));
  const to = (change: Partial<MapAsked['question']>): string =>
    paths.people.map({ youngPersonId }, { ...question, ...asked.question, ...change });
  return {
    picture: mapPicture({
      id: 'map',
      title: mapTitle(answer.view.who.preferredName, answer.day),
      centre: nameInTheMiddle(answer.view.who.preferredName),
      people: shown,
      href: ({ relationshipId }) => paths.people.show({ youngPersonId, relationshipId }, question),
    }),
    anybody: people.length > 0,
    drawn: shown.length > 0,
    day: dayWords(answer.day),
    part: titleOf(asked.filter),
    narrowed: asked.filter !== 'all',
    isTable: asked.view === 'table',
    everybody: asked.everybody,
    tabs: tabsFor(people, asked.filter, (filter) => to({ show: filter === 'all' ? undefined : filter })),
    views: [
      { text: 'Picture', href: to({ view: undefined }), current: asked.view === 'picture' },
      { text: 'Table', href: to({ view: 'table' }), current: asked.view === 'table' },
    ],
    kept: Object.entries(asked.question).filter(([, value]) => value !== undefined),
    leftOut: answer.view.people.length - people.length,
    everybodyHref: to({ restricted: 'shown' }),
    sharingHref: to({ restricted: undefined }),
    actionHref: paths.people.map({ youngPersonId }),
    listHref: paths.people.list({ youngPersonId }, question),
    compareHref: paths.people.compareMaps({ youngPersonId }, question),
  };
}
