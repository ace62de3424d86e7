import fc from 'fast-check';
import { labelsFor, sectorLabels } from './labels';
import { networkPicture, PEOPLE_IN_PICTURE_MAX } from './network-picture';
import type { PersonInPicture, TieState } from './picture';
import { CANVAS, outerRadius, placePeople, sectorsOf } from './sectors';
import { overlap, within } from './text-box';

const PARTS = ['Family', 'Carers and home', 'Friends', 'School and work', 'Workers', 'Community', 'Something else'];
const STATES: readonly TieState[] = ['kept', 'gained', 'strained', 'at-risk', 'ended', 'unknown'];

const person = fc.record({
  name: fc.oneof(
    fc.string({ minLength: 1, maxLength: 120 }),
    fc.constant('Wilhelmina Montgomery-Wagstaffe '.repeat(3)),
  ),
  role: fc.string({ minLength: 1, maxLength: 60 }),
  ring: fc.constantFrom(1, 2, 3, 4, null),
  part: fc.constantFrom(...PARTS),
  state: fc.constantFrom(...STATES),
});
const anyPeople = fc
  .array(person, { minLength: 1, maxLength: PEOPLE_IN_PICTURE_MAX })
  .map((all) => all.map((one, index): PersonInPicture => ({ ...one, key: `p${index}` })));

const boxesOf = (all: readonly PersonInPicture[]) => {
  const sectors = sectorsOf(all);
  const people = placePeople(all, sectors);
  const names = sectorLabels(sectors, outerRadius(all), people).map((name) => name.box);
  return { names, labels: labelsFor(people, names).map((label) => label.box) };
};

describe('the picture of the people who matter', () => {
  it('names up to forty people with no label on another, and none outside the picture', () => {
    fc.assert(
      fc.property(anyPeople, (all) => {
        const { names, labels } = boxesOf(all);
        const boxes = [...names, ...labels];
        expect(labels).toHaveLength(all.length);
        for (const [index, box] of boxes.entries()) {
          expect(within(box, { x: 0, y: 0, ...CANVAS })).toBe(true);
          expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names forty people who are all in one ring of one part of life', () => {
    const crowd = Array.from({ length: 40 }, (_, index): PersonInPicture => ({
      key: `p${index}`, name: `Alexandrina Featherstonehaugh ${index}`, role: 'friend', ring: 1, part: 'Friends', state: 'kept',
    })); // prettier-ignore
    const { labels } = boxesOf(crowd);
    expect(labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => overlap(a, b)))).toEqual([]);
  });

  it('is the same picture every time for the same people', () => {
    fc.assert(
      fc.property(anyPeople, (all) => {
        const draw = () => networkPicture({ title: 'People', centre: 'Robin', people: all }).svg;
        expect(draw()).toBe(draw());
      }),
      { numRuns: 20 },
    );
  });

  it('says in the table whatever it draws, whoever is closest first', () => {
    const picture = networkPicture({
      title: 'People who matter to Robin',
      centre: 'Robin',
      people: [
        { key: 'a', name: 'Ms Ojo', role: 'Teacher', ring: null, part: 'School', state: 'unknown' },
        { key: 'b', name: 'Gran', role: 'Grandparent', ring: 1, part: 'Family', state: 'strained', stateInWords: 'Not seen for 97 days' },
      ],
    }); // prettier-ignore
    expect(picture.rows).toEqual([
      { name: 'Gran', role: 'Grandparent', part: 'Family', ringInWords: 'Ring 1 of 4', stateInWords: 'Not seen for 97 days' },
      { name: 'Ms Ojo', role: 'Teacher', part: 'School', ringInWords: 'Not placed yet', stateInWords: 'Not known' },
    ]); // prettier-ignore
    expect(picture.svg).toContain('role="img"');
    expect(picture.svg).toContain('<title id="picture-title">People who matter to Robin</title>');
  });

  it('can be told apart in black and white: each state has its own line or dot', () => {
    const drawn = STATES.map((state) => {
      const one: PersonInPicture = { key: 'a', name: 'A', role: 'r', ring: 2, part: 'P', state };
      const { svg } = networkPicture({ title: 't', centre: 'c', people: [one] });
      return svg.replace(/<desc.*<\/desc>/, '').replace(/#[0-9a-f]{6}/g, '#');
    });
    expect(new Set(drawn).size).toBe(STATES.length);
  });

  it('lets no name become markup', () => {
    const hostile = '"><script>alert(1)</script>';
    const one: PersonInPicture = {
      key: hostile,
      name: hostile,
      role: hostile,
      ring: 1,
      part: hostile,
      state: 'kept',
      href: hostile,
    };
    const { svg } = networkPicture({ title: hostile, centre: hostile, people: [one] }); // prettier-ignore
    expect(svg).not.toContain('<script');
  });

  it('draws the forty closest and says how many more are in the table', () => {
    const many = Array.from({ length: 45 }, (_, index): PersonInPicture => ({
      key: `p${index}`, name: `Person ${index}`, role: 'friend', ring: 3, part: 'Friends', state: 'kept',
    })); // prettier-ignore
    const picture = networkPicture({ title: 't', centre: 'c', people: many });
    expect(picture.rows).toHaveLength(45);
    expect(picture.svg).toContain('5 more in the table');
  });

  it('says so when nobody has been recorded', () => {
    expect(networkPicture({ title: 't', centre: 'c', people: [] }).svg).toContain('Nobody has been recorded yet.');
  });
});
