import { civilDate, type CivilDate, type GridReference } from '../../kernel';
import { dwellingOn, latestOf, type Dwelling } from './dwellings';
import { livingOn } from './living';

const PLACES: Readonly<Record<string, GridReference>> = {
  'ZZ1 1AA': { easting: 400_000, northing: 400_000 },
  'ZZ2 2BB': { easting: 416_093, northing: 400_000 },
};
const locate = (postcode: string) => PLACES[postcode];
const TODAY = civilDate('2026-03-10');

const dwelling = (from: string, change: Partial<Dwelling> = {}): Dwelling => ({
  from: civilDate(from),
  until: null,
  addressSince: civilDate(from),
  postcode: 'ZZ1 1AA',
  kind: 'foster',
  urn: null,
  homeName: null,
  ...change,
});
const until = (day: string) => ({ until: civilDate(day) });

const living = (mine: readonly Dwelling[], theirs: readonly Dwelling[], on: CivilDate = TODAY) => {
  const changes = [...mine, ...theirs].flatMap((one) => (one.until === null ? [one.from] : [one.from, one.until]));
  return livingOn({ mine, theirs: (day) => dwellingOn(theirs, day), changes }, on, locate);
};

describe('Whether two young people live together', () => {
  it('they do in one home, at least since the record begins', () => {
    expect(living([dwelling('2024-05-01')], [dwelling('2024-06-01')])).toEqual({
      living: 'together', since: { on: '2024-06-01', atLeast: true }, miles: null, notKnown: null,
    }); // prettier-ignore
  });

  it('they do not at two postcodes, since the day one of them moved, so many miles', () => {
    const mine = [dwelling('2024-05-01', until('2025-02-01')), dwelling('2025-02-01', { postcode: 'ZZ2 2BB' })];
    const facts = living(mine, [dwelling('2024-05-01')]);
    expect(facts).toEqual({
      living: 'apart', since: { on: '2025-02-01', atLeast: false }, miles: 10, notKnown: null,
    }); // prettier-ignore
    expect(living(mine, [dwelling('2024-05-01')], civilDate('2025-01-31')).living).toBe('together');
  });

  it('moves of one that leave them apart do not begin a new time apart', () => {
    const mine = [
      dwelling('2024-05-01', { ...until('2025-02-01'), postcode: 'ZZ2 2BB' }),
      dwelling('2025-02-01', { postcode: 'ZZ3 3CC' }),
    ];
    expect(living(mine, [dwelling('2024-01-01')]).since).toEqual({ on: '2024-05-01', atLeast: true });
  });

  it('they are together again since the day they came back to one home', () => {
    const mine = [
      dwelling('2024-05-01', until('2025-02-01')),
      dwelling('2025-02-01', { ...until('2025-09-01'), postcode: 'ZZ2 2BB' }),
      dwelling('2025-09-01'),
    ];
    expect(living(mine, [dwelling('2024-05-01')]).since).toEqual({ on: '2025-09-01', atLeast: false });
  });

  it.each([
    ['another number of the home', { urn: '991' }, { urn: '992' }, 'apart', null],
    ['a family and a children’s home next door', { kind: 'foster' }, { kind: 'childrens-home' }, 'apart', null],
    [
      'two names of home or carers',
      { homeName: 'The Linden family' },
      { homeName: 'Sam Linden' },
      'unknown',
      'which-home',
    ],
    ['fostered and with kin behind one postcode', { kind: 'foster' }, { kind: 'kinship' }, 'unknown', 'which-home'],
    ['a home of a kind nobody recorded', { kind: 'foster' }, { kind: 'unknown' }, 'together', null],
    [
      'one name written in two ways of spacing',
      { homeName: 'Pear Tree ' },
      { homeName: 'pear tree' },
      'together',
      null,
    ],
  ] as const)('behind one postcode: %s', (...[, mine, theirs, expected, notKnown]) => {
    const facts = living([dwelling('2024-05-01', mine)], [dwelling('2024-05-01', theirs)]);
    expect([facts.living, facts.notKnown]).toEqual([expected, notKnown]);
  });

  it('says what is not known, and makes up no distance', () => {
    expect(living([dwelling('2024-05-01')], [])).toEqual({
      living: 'unknown', since: null, miles: 'unknown', notKnown: 'their-home',
    }); // prettier-ignore
    expect(living([], [dwelling('2024-05-01')]).notKnown).toBe('own-home');
    const unplaced = living([dwelling('2024-05-01')], [dwelling('2024-05-01', { postcode: 'ZZ9 9ZZ' })]);
    expect([unplaced.living, unplaced.miles]).toEqual(['apart', 'unknown']);
    const establishment = dwelling('2024-05-01', { postcode: null, kind: 'supported' });
    expect(living([dwelling('2024-05-01')], [establishment])).toMatchObject({ living: 'apart', miles: 'unknown' });
  });
});

describe('Where a brother or sister lives by two records', () => {
  const theirs = dwelling('2025-01-01');
  const told = (from: string, postcode: string | null) => dwelling(from, { postcode, kind: 'unknown' });

  it('is what their own record says, unless this one was told of a later move', () => {
    expect(latestOf(theirs, told('2024-01-01', 'ZZ2 2BB'))?.postcode).toBe('ZZ1 1AA');
    expect(latestOf(theirs, told('2025-01-01', 'ZZ2 2BB'))?.postcode).toBe('ZZ1 1AA');
    expect(latestOf(theirs, told('2025-06-01', 'ZZ2 2BB'))?.postcode).toBe('ZZ2 2BB');
    expect(latestOf(theirs, told('2025-06-01', null))?.postcode).toBe('ZZ1 1AA');
  });

  it('is what this one was told where their own has no address, or nothing', () => {
    const nowhere = { ...theirs, postcode: null };
    expect(latestOf(nowhere, told('2024-01-01', 'ZZ2 2BB'))).toMatchObject({ postcode: 'ZZ2 2BB', kind: 'foster' });
    expect(latestOf(undefined, told('2024-01-01', 'ZZ2 2BB'))?.postcode).toBe('ZZ2 2BB');
    expect(latestOf(undefined, undefined)).toBeUndefined();
  });
});
