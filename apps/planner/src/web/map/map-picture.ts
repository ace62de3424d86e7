import { roleInWords } from '#libs/domain/journey';
import type { CivilDate } from '#libs/domain/kernel';
import type { PersonWhoMatters } from '#libs/domain/relationships';
import {
  dayWords,
  networkPicture,
  type Mark,
  type NetworkPicture,
  type NetworkToDraw,
  type PersonInPicture,
  type Ring,
} from '#libs/web-kit';
import { GROUP_IN_WORDS } from '../people/words';
import { LEGEND, LOOK_OF, PARTS, stateInWords } from './looks';

/** What a map is of. */
export interface MapToDraw {
  readonly id: string;
  /** What stands in the middle. */
  readonly centre: string;
  readonly title: string;
  readonly people: readonly PersonWhoMatters[];
  /** Where the table leads for each person. */
  href(person: PersonWhoMatters): string;
  mark?(person: PersonWhoMatters): Mark | undefined;
}

/** What is drawn of the people who matter: a ring only where the young person gave one. */
export const networkOf = (map: MapToDraw): NetworkToDraw => ({
  id: map.id,
  title: map.title,
  centre: map.centre,
  people: map.people.map((person) => drawn(person, map)),
  parts: PARTS,
  legend: LEGEND,
});

/** The map as a picture, and as rows that say the same. */
export const mapPicture = (map: MapToDraw): NetworkPicture => networkPicture(networkOf(map));

function drawn(person: PersonWhoMatters, map: MapToDraw): PersonInPicture {
  const mark = map.mark?.(person);
  return {
    key: person.relationshipId,
    name: person.name,
    role: roleInWords(person.role),
    ring: person.ring as Ring,
    part: GROUP_IN_WORDS[person.group],
    state: LOOK_OF[person.state],
    stateInWords: stateInWords(person),
    href: map.href(person),
    ...(mark === undefined ? {} : { mark }),
  };
}

/** What fits in the middle of a picture. */
export const nameInTheMiddle = (preferredName: string | null): string => preferredName?.split(' ')[0] ?? 'Young person';

/** "People who matter to Robin, 4 March 2026": for those who cannot see the picture. */
export const mapTitle = (name: string | null, day: CivilDate): string =>
  `People who matter${name === null ? '' : ` to ${name}`}, ${dayWords(day)}`;
