import { dot } from './dots';
import { LOOKS, STATES } from './looks';
import { networkPicture, networkPictures } from './network-picture';
import type { Mark, PersonInPicture } from './picture';
import { tie } from './ties';

const one = (change: Partial<PersonInPicture> = {}): PersonInPicture => ({
  key: 'a',
  name: 'Gran',
  role: 'grandparent',
  ring: 2,
  part: 'Family',
  state: 'kept',
  ...change,
});
const draw = (people: readonly PersonInPicture[]) => networkPicture({ title: 'People', centre: 'Robin', people });
/** What is drawn, without colours and without the words for those who cannot see it. */
const inBlackAndWhite = (svg: string): string =>
  svg.replace(/<desc.*<\/desc>/, '').replace(/#[0-9a-f]{6}/g, (colour) => (colour === '#ffffff' ? 'white' : 'ink'));
/** The same without any words: lines and dots alone. */
const linesAndDots = (svg: string): string => inBlackAndWhite(svg).replace(/<text[^>]*>[^<]*<\/text>/g, '');

describe('the picture of the people who matter', () => {
  it('is the same picture every time for the same people', () => {
    const people = STATES.map((state, at) => one({ key: `p${at}`, name: `Person ${at}`, state }));
    expect(draw(people).svg).toBe(draw(people).svg);
  });

  it('says in the table whatever it draws, whoever is closest first', () => {
    const picture = networkPicture({
      title: 'People who matter to Robin',
      centre: 'Robin',
      people: [
        one({ name: 'Ms Ojo', role: 'Teacher', ring: null, part: 'School', state: 'unknown' }),
        one({ key: 'b', ring: 1, state: 'drifting', stateInWords: 'Not seen for 97 days', mark: { shape: 'new', words: 'New' } }),
      ],
    }); // prettier-ignore
    expect(picture.rows).toEqual([
      { name: 'Gran', role: 'grandparent', part: 'Family', ringInWords: 'Ring 1 of 4', stateInWords: 'Not seen for 97 days', markInWords: 'New' },
      { name: 'Ms Ojo', role: 'Teacher', part: 'School', ringInWords: 'Not placed yet', stateInWords: 'Not known' },
    ]); // prettier-ignore
    const desc =
      'Gran, grandparent: Ring 1 of 4, Not seen for 97 days, New. Ms Ojo, Teacher: Not placed yet, Not known.';
    expect(picture.svg).toContain(`<desc id="picture-desc">${desc}</desc>`);
    expect(picture.svg).toContain('role="img" aria-labelledby="picture-title picture-desc"');
    expect(picture.svg).toContain('<title id="picture-title">People who matter to Robin</title>');
  });

  it('can be told apart in black and white: each state has its own line and dot', () => {
    const drawn = STATES.map((state) => linesAndDots(draw([one({ state })]).svg));
    expect(new Set(drawn).size).toBe(STATES.length);
  });

  it('can be told apart even where there is no room for a line: each state has its own dot', () => {
    const drawn = STATES.map((state) => inBlackAndWhite(dot(state, { x: 0, y: 0 })));
    expect(new Set(drawn).size).toBe(STATES.length);
  });

  it('can be told apart by its line alone, but for what the dot says of a plus', () => {
    const lines = STATES.filter((state) => state !== 'gained').map((state) =>
      inBlackAndWhite(tie(state, { x: 0, y: 0 }, { x: 90, y: 0 })).replace(/ stroke-width="[^"]*"/g, ''),
    );
    expect(new Set(lines).size).toBe(STATES.length - 1);
  });

  it('says in its legend what each line is that is in it, and of no other', () => {
    for (const state of STATES) {
      const { svg } = draw([one({ state })]);
      for (const other of STATES) expect(svg.includes(`>${LOOKS[other].words}</text>`)).toBe(other === state);
    }
    const own = networkPicture({ title: 't', centre: 'c', people: [one()], legend: { kept: 'In touch' } });
    expect(own.svg).toContain('>In touch</text>');
  });

  it('marks newcomers and those who are gone by the shape around their dot and in words', () => {
    const marks: (Mark | undefined)[] = [undefined, { shape: 'new', words: 'New' }, { shape: 'gone', words: 'Gone' }];
    const drawn = marks.map((mark) => draw([one(mark === undefined ? {} : { mark })]).svg);
    expect(new Set(drawn.map(linesAndDots)).size).toBe(3);
    expect(drawn[1]).toMatch(/>New<\/text>/);
    expect(drawn[2]).toMatch(/>Gone<\/text>/);
  });

  it('says that somebody is not placed, and gives nobody a ring', () => {
    expect(draw([one({ ring: null })]).svg).toContain('>not placed yet</text>');
    expect(draw([one()]).svg).not.toContain('not placed yet');
  });

  it('lets no name become markup', () => {
    const hostile = '"><script>alert(1)</script>';
    const somebody = one({
      key: hostile,
      name: hostile,
      role: hostile,
      part: hostile,
      href: hostile,
      stateInWords: hostile,
      mark: { shape: 'new', words: hostile },
    });
    const { svg } = networkPicture({
      id: hostile,
      title: hostile,
      centre: hostile,
      people: [somebody],
      legend: { kept: hostile },
    });
    expect(svg).not.toContain('<script');
  });

  it('draws the forty closest and says to everybody how many more are in the table', () => {
    const many = Array.from({ length: 45 }, (_, at) => one({ key: `p${at}`, ring: at < 5 ? 4 : 3 }));
    const picture = draw(many);
    expect(picture.rows).toHaveLength(45);
    expect(picture.svg).toContain('>5 more people are in the table only.</text>');
    expect(picture.svg.match(/data-person/g)).toHaveLength(40);
    expect(picture.svg).not.toContain('Ring 4');
  });

  it('says so when nobody has been recorded', () => {
    expect(draw([]).svg).toContain('Nobody has been recorded yet.');
  });

  it('is drawn at one size and with one legend where two are compared', () => {
    const [before, after] = networkPictures([
      { id: 'a', title: 'a', centre: 'c', people: [one()] },
      { id: 'b', title: 'b', centre: 'c', people: [one({ state: 'lapsed' }), one({ key: 'b', name: 'Dean' })] },
    ]);
    const size = (svg = ''): string | undefined => /viewBox="[^"]*"/.exec(svg)?.[0];
    expect(size(before?.svg)).toBe(size(after?.svg));
    expect(before?.svg).toContain('>Lapsed</text>');
  });
});
