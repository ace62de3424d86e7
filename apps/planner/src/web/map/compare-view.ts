import type { PersonWhoMatters } from '#libs/domain/relationships';
import { dayWords, momentWords, networkPictures, type Mark } from '#libs/web-kit';
import type { Moment } from '../../case/moment';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { differencesIn, HAPPENED, LEARNT_LATE, type Leads } from './compare-words';
import { stateInWords } from './looks';
import { mapTitle, nameInTheMiddle, networkOf, type MapToDraw } from './map-picture';
import { compareMaps, type DayToCompareWith, type MapsToCompare, type TwoMaps } from './two-maps';

export interface CompareAsked extends MapsToCompare {
  /** What the address says of the earlier map. */
  readonly earlierMoment: Moment;
  /** Why this day, where nobody chose one. */
  readonly chosenFor: DayToCompareWith['why'] | undefined;
}

/** Both maps and every list of what differs. */
export function compareView(opened: OpenedCase, asked: CompareAsked): object {
  const maps = compareMaps(asked);
  const { question, youngPersonId } = opened;
  const named = { youngPersonId };
  const { earlierDay, later, everybody } = asked;
  const restricted = everybody ? 'shown' : undefined;
  const [earlierPicture, laterPicture] = networkPictures([
    networkOf(mapToDraw(opened, asked, maps, 'earlier')),
    networkOf(mapToDraw(opened, asked, maps, 'later')),
  ]);
  const before = { asItWasOn: earlierDay, asKnownAt: asked.earlierMoment.asKnownAt ?? question['asKnownAt'] };
  return {
    earlier: { picture: earlierPicture, day: dayWords(earlierDay), known: knownInWords(before.asKnownAt), href: paths.people.map(named, { ...before, restricted }) },
    later: { picture: laterPicture, day: dayWords(later.day), known: knownInWords(question['asKnownAt']), href: paths.people.map(named, { ...question, restricted }) },
    chosenForYou: asked.chosenFor && `${dayWords(earlierDay)} is ${WHY[asked.chosenFor]}.`,
    nothingKnown: asked.earlier === undefined,
    ...listsOf(opened, asked, maps),
    everybody,
    mapHref: paths.people.map(named, { ...question, restricted }),
    actionHref: paths.people.compareMaps(named),
    sinceHref: paths.people.compareMaps(named, { earlierOn: earlierDay, earlierKnownAt: earlierDay, asItWasOn: earlierDay, restricted }),
  };
} // prettier-ignore

const WHY: Readonly<Record<DayToCompareWith['why'], string>> = {
  'before-the-last-move': 'the day before the last move',
  'a-year-before': 'a year before the later map: no move is on record',
};

const knownInWords = (asKnownAt: string | undefined): string =>
  asKnownAt === undefined ? 'as we know it now' : `as we knew it on ${momentWords(asKnownAt)}`;

/** A map with a mark on whoever is not on the other one. */
function mapToDraw(opened: OpenedCase, asked: CompareAsked, maps: TwoMaps, which: 'earlier' | 'later'): MapToDraw {
  const { preferredName } = opened.answer.view.who;
  const map = maps[which];
  const lonely = which === 'earlier' ? maps.differs.went : maps.differs.came;
  const leads = leadsOf(opened, asked);
  const apart = new Set(lonely.map(({ relationshipId }) => relationshipId));
  return {
    id: `map-${which}`,
    title: `${which === 'earlier' ? 'Earlier' : 'Later'} map: ${mapTitle(preferredName, map.on)}`,
    centre: nameInTheMiddle(preferredName),
    people: map.people,
    href: (person) => leads.href(person),
    mark: (person) => (apart.has(person.relationshipId) ? markOf(person, maps, which) : undefined),
  };
}

function markOf({ relationshipId }: PersonWhoMatters, { learntLate }: TwoMaps, which: 'earlier' | 'later'): Mark {
  const isIn = (people: readonly PersonWhoMatters[] = []): boolean =>
    people.some((person) => person.relationshipId === relationshipId);
  if (which === 'later') return { shape: 'new', words: isIn(learntLate?.came) ? 'Learnt of later' : 'New' };
  return { shape: 'gone', words: isIn(learntLate?.went) ? 'Not so, as we learnt' : 'Gone later' };
}

/** Where a name leads: to the person on the later map, and to the earlier one where the later knows nothing of them. */
function leadsOf({ youngPersonId, question, answer }: OpenedCase, { earlierDay, earlierMoment }: CompareAsked): Leads {
  const known = new Map(answer.view.people.map((person) => [person.relationshipId, person]));
  const before = { asItWasOn: earlierDay, asKnownAt: earlierMoment.asKnownAt ?? question['asKnownAt'] };
  return {
    href: ({ relationshipId }) =>
      paths.people.show({ youngPersonId, relationshipId }, known.has(relationshipId) ? question : before),
    whatBecameOf: ({ relationshipId }) => {
      const later = known.get(relationshipId);
      return later?.past === true ? stateInWords(later).toLowerCase() : 'not on record for the later map';
    },
  };
}

function listsOf(opened: OpenedCase, asked: CompareAsked, { happened, learntLate }: TwoMaps): object {
  const leads = leadsOf(opened, asked);
  const found = happened && { lists: differencesIn(happened, HAPPENED, leads), same: happened.same.length };
  const learnt = learntLate && { lists: differencesIn(learntLate, LEARNT_LATE, leads), same: learntLate.same.length };
  const totals = [found, learnt].flatMap((part) => part?.lists ?? []);
  return {
    happened: found,
    learntLate: learnt,
    totals: totals.map(({ id, title, people }) => ({ id, title, count: people.length })),
  };
}
