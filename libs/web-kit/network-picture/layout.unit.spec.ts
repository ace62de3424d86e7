import fc from 'fast-check';
import { DOT_RADIUS } from './dots';
import { radiusOf } from './geometry';
import { layouts, type Layout } from './layout';
import { networkPicture, networkPictures, PEOPLE_IN_PICTURE_MAX } from './network-picture';
import { STATES } from './looks';
import type { PersonInPicture, Ring } from './picture';
import { ringMarks } from './rings';
import { around, CENTRE, crosses, overlap, type Box } from './shapes';

const PARTS = ['Family', 'Friends', 'Carers', 'Workers', 'School and community', 'Something else', 'Yet another'];
const LONG = 'Wilhelmina Montgomery-Wagstaffe of Featherstonehaughsbury '.repeat(3);

const person = fc.record({
  name: fc.oneof(fc.string({ minLength: 1, maxLength: 120 }), fc.constantFrom(LONG, 'Jo', 'Gran Pauline')),
  role: fc.oneof(fc.string({ minLength: 1, maxLength: 60 }), fc.constant('half-brother or half-sister')),
  ring: fc.constantFrom<Ring>(1, 2, 3, 4, null),
  part: fc.constantFrom(...PARTS),
  state: fc.constantFrom(...STATES),
});
const keyed = (all: readonly Omit<PersonInPicture, 'key'>[]): PersonInPicture[] =>
  all.map((one, index) => ({ ...one, key: `p${index}` }));
const anyPeople = fc.array(person, { minLength: 1, maxLength: PEOPLE_IN_PICTURE_MAX }).map(keyed);

/** So many people with long names, alike but for what `change` says. */
const crowd = (count: number, change: (at: number) => Partial<PersonInPicture> = () => ({})): PersonInPicture[] =>
  keyed(
    Array.from({ length: count }, (_, at) => ({
      name: `Alexandrina Featherstonehaugh-Cholmondeley the ${at}th`,
      role: 'somebody who lives in the same home',
      ring: ([1, 2, 3, 4, null] as const)[at % 5] ?? null,
      part: PARTS[at % 5] ?? '',
      state: 'kept' as const,
      ...change(at),
    })),
  );

const only = (people: readonly PersonInPicture[]): Layout => {
  const [layout] = layouts([people], PARTS);
  if (layout === undefined) throw new Error('no layout');
  return layout;
};

const dotsOf = ({ people }: Layout): Box[] => people.map(({ at }) => around(at, DOT_RADIUS));

/** Everything a label must not lie on, in words, so that a failure says what lies on what. */
function mistakesIn(layout: Layout): string[] {
  const { labels, headings, geometry, people } = layout;
  const words = [...labels, ...headings].map(({ box }) => box);
  const still = [...ringMarks(geometry).map(({ box }) => box), around(CENTRE, geometry.centre - 8), ...dotsOf(layout)];
  const besideDots = labels.every(({ leader }) => leader.length === 0);
  const ties = besideDots ? people.map(({ at }) => ({ from: CENTRE, to: at })) : [];
  const leaders = labels.flatMap(({ leader }) => leader.slice(1).map((to, at) => ({ from: leader[at] ?? to, to })));
  const inner = (box: Box): Box => ({ x: box.x + 3, y: box.y + 3, width: box.width - 6, height: box.height - 6 });
  return words.flatMap((box, at) => [
    ...words.slice(at + 1).filter((other) => overlap(box, other)).map(() => `words ${at} on words`),
    ...still.filter((other) => overlap(box, other)).map(() => `words ${at} on a dot, a ring's number or the middle`),
    ...[...ties, ...leaders].filter((line) => at < labels.length && crosses(line, inner(box))).map(() => `words ${at} on a line`),
  ]); // prettier-ignore
}

describe('the names in the picture', () => {
  it('never lie on one another, on a dot, on a line or on the young person, whoever and however many they are', () => {
    fc.assert(
      fc.property(anyPeople, (all) => {
        const layout = only(all);
        expect(layout.labels).toHaveLength(all.length);
        expect(mistakesIn(layout)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  const crowds: [string, (count: number) => PersonInPicture[]][] = [
    ['in every ring and part of life', (count) => crowd(count)],
    ['all in one part of life', (count) => crowd(count, () => ({ part: 'Family' }))],
    ['all in the closest ring', (count) => crowd(count, () => ({ ring: 1 }))],
    ['none placed in a ring', (count) => crowd(count, () => ({ ring: null }))],
    ['all in the closest ring of one part of life', (count) => crowd(count, () => ({ ring: 1, part: 'Friends' }))],
    ['one alone in a part of life, the others in another', (count) =>
      crowd(count, (at) => ({ ring: 1, part: at === 0 ? 'Family' : 'Friends' }))],
  ]; // prettier-ignore
  it.each(crowds)('have room with 1, 2, 20, 40 and 60 people %s', (_, people) => {
    for (const count of [1, 2, 20, 40, 60]) {
      const drawn = people(count).slice(0, PEOPLE_IN_PICTURE_MAX);
      const layout = only(drawn);
      expect(layout.labels).toHaveLength(drawn.length);
      expect({ count, mistakes: mistakesIn(layout) }).toEqual({ count, mistakes: [] });
    }
  });

  it('stand within the picture', () => {
    fc.assert(
      fc.property(anyPeople, (all) => {
        const { svg } = networkPicture({ title: 't', centre: 'c', people: all, parts: PARTS });
        const [x = 0, y = 0, width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
        for (const { box } of only(all).labels) {
          expect(box.x).toBeGreaterThanOrEqual(x);
          expect(box.y).toBeGreaterThanOrEqual(y);
          expect(box.x + box.width).toBeLessThanOrEqual(x + width);
          expect(box.y + box.height).toBeLessThanOrEqual(y + height);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the dots in the picture', () => {
  it('stand in the ring the young person chose, and outside all rings when they chose none', () => {
    fc.assert(
      fc.property(anyPeople, (all) => {
        const { people, geometry } = only(all);
        for (const { person: one, at } of people) {
          const away = Math.abs(Math.hypot(at.x, at.y) - radiusOf(one.ring, geometry));
          expect(away).toBeLessThan(geometry.band / 2);
        }
      }),
    );
  });

  it('never lie on one another', () => {
    fc.assert(
      fc.property(anyPeople, (all) => {
        const { people } = only(all);
        const close = people.flatMap((a, i) =>
          people.slice(i + 1).filter((b) => Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y) < DOT_RADIUS * 2),
        );
        expect(close).toEqual([]);
      }),
    );
  });

  it('keep somebody on the same line from the middle in two pictures that are compared', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 20 }).map(keyed), (all) => {
        const later = all.filter((_, at) => at % 3 !== 0).map((one) => ({ ...one, ring: 2 as const }));
        const [before, after] = layouts([all, later], PARTS);
        const angles = new Map(before?.people.map((one) => [one.person.key, one.angle]));
        for (const { person: one, angle } of after?.people ?? []) expect(angle).toBe(angles.get(one.key));
      }),
    );
  });

  it('are drawn for both of two pictures, even if nobody is in both', () => {
    const people = crowd(80, () => ({ ring: 1, part: 'Friends' }));
    const pictures = networkPictures([
      { id: 'a', title: 'a', centre: 'c', people: people.slice(0, 40) },
      { id: 'b', title: 'b', centre: 'c', people: people.slice(40) },
    ]);
    expect(pictures.map(({ svg }) => svg.match(/data-person/g)?.length)).toEqual([40, 40]);
  });
});
