import { drawPicture } from './draw';
import { ringInWords, STATE_IN_WORDS, type NetworkPicture, type NetworkToDraw, type PersonInPicture } from './picture';

/** Most people that a picture names; more stand in the table only. */
export const PEOPLE_IN_PICTURE_MAX = 40;

/**
 * Draws the people who matter: the young person in the middle, a ring for each closeness, a sector for each part of
 * life, a line whose style says how each relationship is. The rows say the same as a table, in the same order. The same
 * people give the same picture, always. Beyond 40 people the closest are drawn; the table has everybody.
 */
export function networkPicture(network: NetworkToDraw): NetworkPicture {
  const ordered = inOrder(network.people);
  const drawn = ordered.slice(0, PEOPLE_IN_PICTURE_MAX);
  return {
    title: network.title,
    svg: drawPicture({ ...network, people: drawn }, ordered.length - drawn.length),
    rows: ordered.map((person) => ({
      name: person.name,
      role: person.role,
      part: person.part,
      ringInWords: ringInWords(person.ring),
      stateInWords: person.stateInWords ?? STATE_IN_WORDS[person.state],
      ...(person.href === undefined ? {} : { href: person.href }),
    })),
  };
}

/** Closest first; parts of life keep the order they were given in within a ring. */
const inOrder = (people: readonly PersonInPicture[]): readonly PersonInPicture[] =>
  [...people].sort((a, b) => (a.ring ?? 5) - (b.ring ?? 5));
