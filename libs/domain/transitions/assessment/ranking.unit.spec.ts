import { severance2026_1 as rules } from '#libs/domain/rulebook/severance-2026-1';
import { rankOptions, shortlistOptions, type OptionFacts } from '.';
import { aMove, aYoungPerson, forPerson, milesEast, somebody, staying } from '#libs/testing/assessment-facts';

const nan = somebody('Nan', { ring: { value: 1, saidBy: 'young-person' } });
const facts = aYoungPerson({
  relationships: [nan, somebody('Kai', { ring: { value: 4, saidBy: 'young-person' }, grid: milesEast(40) })],
});
const named = (label: string, over: Partial<OptionFacts> = {}): OptionFacts =>
  aMove({
    id: label,
    label,
    effects: ['Nan', 'Kai'].map((id) => forPerson(id, { contactPlan: 'complete' })),
    ...over,
  });
const order = (...options: readonly OptionFacts[]): readonly string[] =>
  rankOptions(facts, options, rules).options.map(({ label }) => label);

describe('options in order of relationships kept', () => {
  it('put first what keeps more, weighed by the young person’s own rings', () => {
    const byNan = named('By Nan', { grid: milesEast(0) });
    const byKai = named('By Kai', { grid: milesEast(40) });
    expect(order(byKai, byNan)).toEqual(['By Nan', 'By Kai']);
    const swapped = facts.relationships.map((person) => ({
      ...person,
      ring: { value: person.id === 'Kai' ? (1 as const) : (4 as const), saidBy: 'young-person' as const },
    }));
    const ranked = rankOptions({ ...facts, relationships: swapped }, [byKai, byNan], rules);
    expect(ranked.options.map(({ label }) => label)).toEqual(['By Kai', 'By Nan']);
  });

  it('always let staying be an option', () => {
    const ranked = rankOptions(facts, [named('Far', { grid: milesEast(80) }), staying()], rules);
    expect(ranked.options[0]).toMatchObject({ optionId: 'stay', place: 1, keys: { milesFromHome: 0 } });
  });

  it('weigh by other weights when the rule set is changed, and say by its hash that it was', () => {
    const flat = { ...rules, importance: { 1: 1, 2: 1, 3: 1, 4: 1 } };
    const [usual, changed] = [rules, flat].map((set) => rankOptions(facts, [named('A')], set));
    expect(changed?.ruleSetHash).not.toBe(usual?.ruleSetHash);
    expect(changed?.options[0]?.kept.outOf).toBe(2);
  });
});

describe('options that keep as much are told apart by the stated ties', () => {
  const level = aYoungPerson({ relationships: [] });
  const first = (...options: readonly OptionFacts[]) => rankOptions(level, options, rules).options[0];

  it('first by brothers and sisters who would live together', () => {
    const ties = aYoungPerson({
      relationships: ['Kai', 'Mia'].map((id) => somebody(id, { relationshipClass: 'sibling', livesTogether: 'yes' })),
    });
    const together = named('Z', { livingThere: ['Kai', 'Mia'], effects: [] });
    const [top] = rankOptions(ties, [named('A'), together], rules).options;
    expect(top).toMatchObject({ label: 'Z', keys: { siblingsTogether: 2 } });
  });

  it('counting nobody as together because what keeps them in touch was asked about', () => {
    const ties = aYoungPerson({
      relationships: [somebody('Kai', { relationshipClass: 'sibling', livesTogether: 'yes' })],
    });
    const apart = named('A', { effects: [forPerson('Kai', { supports: [] })] });
    expect(rankOptions(ties, [apart], rules).options[0]?.keys.siblingsTogether).toBe(0);
  });

  it('then by the school, unknown coming before changed', () => {
    expect(first(named('A', { school: 'changed' }), named('B', { school: 'unknown' }))?.label).toBe('B');
    expect(first(named('A', { school: 'unknown' }), named('B', { school: 'kept' }))).toMatchObject({
      label: 'B',
      reason: 'Keeps as much as A; placed before it because the school stays the same.',
    });
  });

  it('then by the carer', () => {
    expect(first(named('A'), named('B', { sameCarer: 'yes' }))?.reason).toBe(
      'Keeps as much as A; placed before it because the carer stays the same.',
    );
  });

  it('then by miles from the present home', () => {
    expect(first(named('A', { grid: milesEast(9) }), named('B', { grid: milesEast(3) }))?.label).toBe('B');
    expect(first(named('A', { grid: 'unknown' }), named('B', { grid: milesEast(50) }))?.label).toBe('B');
  });

  it('and at last by name, and says so', () => {
    const ranked = rankOptions(level, [named('B'), named('A')], rules).options;
    expect(ranked.map(({ label }) => label)).toEqual(['A', 'B']);
    expect(ranked[0]?.reason).toBe('Level with B in everything that is compared; placed by name.');
    expect(ranked[1]?.reason).toBe('Last: A level with B in everything that is compared; placed by name.');
  });

  it('a school does not count against somebody who is not at school', () => {
    expect(first(named('A', { school: 'none' }), named('B', { school: 'kept' }))?.label).toBe('A');
  });
});

describe('an option of which little is known', () => {
  const known = named('Known', { grid: milesEast(20) });
  const near = named('Near');
  const far = named('Far', { grid: milesEast(80), area: 'at-a-distance', planned: 'no', noticeHours: 2 });
  const open = named('Open', { grid: 'unknown', area: 'unknown', planned: 'unknown' });

  it('is not silently last, nor first for having been looked into less', () => {
    expect(order(near, open, far)).toEqual(['Near', 'Open', 'Far']);
  });

  it('has a range, says which places it could take, and what is missing', () => {
    const ranked = rankOptions(facts, [near, open, far], rules).options[1];
    expect(ranked?.kept.low).toBeLessThan(ranked?.kept.high ?? 0);
    expect(ranked?.couldBe).toEqual({ best: 1, worst: 3 });
    expect(ranked?.assessment?.missing.map(({ sentence }) => sentence)).toEqual([
      'missing: whether the new home is in the authority’s area',
      'missing: whether the move is planned',
      'missing: where the new home is',
    ]);
  });

  it('an option of which all is known has one place among others like it', () => {
    const ranked = rankOptions(facts, [near, known], rules).options;
    expect(ranked.map(({ couldBe }) => couldBe)).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
    ]);
  });
});

describe('a long list of homes', () => {
  const homes = Array.from({ length: 30 }, (_, i) =>
    named(`Home ${String(i).padStart(2, '0')}`, { grid: milesEast(i * 3) }),
  );

  it('is in the same order as a ranking, with reasons for the first only', () => {
    const list = shortlistOptions(facts, homes, rules, { explainFirst: 3 });
    expect(list.options.map(({ label }) => label)).toEqual(order(...homes));
    expect(list.options.map(({ people }) => people !== null)).toEqual(homes.map((_, i) => i < 3));
  });

  it('names the people whom a home touches most, with the reason that weighs most', () => {
    const [only] = shortlistOptions(facts, [named('Far', { grid: milesEast(80) })], rules).options;
    expect(only?.people).toEqual([
      { relationshipId: 'Nan', name: 'Nan', group: 'strained', sentence: '80 miles from the new home (0 miles now).' },
    ]);
  });

  it('gives the full assessment of the first twenty when ranked, and none beyond', () => {
    const ranked = rankOptions(facts, homes, rules).options;
    expect(ranked.filter(({ assessment }) => assessment !== null)).toHaveLength(20);
    expect(ranked[20]?.reason).toBeNull();
  });

  it('answers for no option at all, and for nobody at all', () => {
    expect(rankOptions(facts, [], rules).options).toEqual([]);
    const [alone] = rankOptions(aYoungPerson(), [named('A')], rules).options;
    expect(alone).toMatchObject({ reason: 'The only option.', kept: { score: 0, outOf: 0 } });
  });
});
