import { drawPicture, stateInWords } from './draw';
import { layouts, type Layout } from './layout';
import { legendFor } from './legend';
import { ringInWords, type NetworkPicture, type NetworkToDraw, type PersonInPicture } from './picture';
import { around, CENTRE, holding, withRoom, type Box } from './shapes';

/** Most people that a picture names; more stand in the table only. */
export const PEOPLE_IN_PICTURE_MAX = 40;

const MARGIN = 8;

/**
 * Draws the people who matter: the young person in the middle, a ring for each closeness, a sector for each part of
 * life, a line whose style says how each relationship is. The rows say the same as a table, in the same order. The same
 * people give the same picture, always. Beyond 40 people the closest are drawn; the table has everybody.
 */
export function networkPicture(network: NetworkToDraw): NetworkPicture {
  const [picture] = networkPictures([network]);
  if (picture === undefined) throw new Error('a picture was not drawn');
  return picture;
}

/** Pictures to be compared: drawn alike, with everybody in the same seat, so that what differs meets the eye. */
export function networkPictures(networks: readonly NetworkToDraw[]): readonly NetworkPicture[] {
  const ordered = networks.map((network) => inOrder(network.people));
  const drawn = ordered.map((people) => people.slice(0, PEOPLE_IN_PICTURE_MAX));
  const laidOut = layouts(drawn, networks.find(({ parts }) => parts !== undefined)?.parts);
  const shown = networks.map((network, at) => ({ ...network, people: drawn[at] ?? [] }));
  const frame = holding(laidOut.map(frameOf));
  const notPlaced = drawn.flat().some((person) => person.ring === null);
  return laidOut.flatMap((layout, at) => {
    const [network, everybody] = [shown[at], ordered[at]];
    if (network === undefined || everybody === undefined) return [];
    const left = leftOut(everybody.length - network.people.length);
    const legend = legendFor(shown, frame.width, [...rings(drawn.flat().length, notPlaced), ...left]);
    const wide = widened(frame, legend.widthMin);
    const svg = drawPicture({ network, layout, frame: wide, legend, afterwards: left });
    return { title: network.title, svg, rows: everybody.map(rowOf) };
  });
}

const rowOf = (person: PersonInPicture): NetworkPicture['rows'][number] => ({
  name: person.name,
  role: person.role,
  part: person.part,
  ringInWords: ringInWords(person.ring),
  stateInWords: stateInWords(person),
  ...(person.mark === undefined ? {} : { markInWords: person.mark.words }),
  ...(person.href === undefined ? {} : { href: person.href }),
});

const leftOut = (count: number): readonly string[] =>
  count === 0 ? [] : [`${count} more ${count === 1 ? 'person is' : 'people are'} in the table only.`];

function rings(people: number, anybodyNotPlaced: boolean): readonly string[] {
  if (people === 0) return ['Nobody has been recorded yet.'];
  return [`Ring 1 is closest.${anybodyNotPlaced ? ' Outside the rings: not placed yet.' : ''}`];
}

/** The box around the rings and every word. */
function frameOf({ geometry, labels, headings }: Layout): Box {
  const boxes = [around(CENTRE, geometry.outer), ...[...labels, ...headings].map(({ box }) => box)];
  return withRoom(holding(boxes), MARGIN);
}

/** The middle of the picture stays in the middle, and the legend finds room below it. */
function widened(frame: Box, widthMin: number): Box {
  const half = Math.max(-frame.x, frame.x + frame.width, widthMin / 2);
  return { ...frame, x: -half, width: half * 2 };
}

/** Closest first; otherwise as they were given. */
const inOrder = (people: readonly PersonInPicture[]): readonly PersonInPicture[] =>
  [...people].sort((a, b) => (a.ring ?? 5) - (b.ring ?? 5));
