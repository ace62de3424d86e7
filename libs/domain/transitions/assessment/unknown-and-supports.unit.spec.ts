import { severance2026_1 as rules } from '#libs/domain/rulebook/severance-2026-1';
import { assessOption, type AssessmentFacts, type OptionFacts, type RelationshipAssessment } from '.';
import { aMove, aYoungPerson, forPerson, milesEast, somebody, staying, supports } from '#libs/testing/assessment-facts';
import type { RelationshipFacts } from './facts';

const assess = (
  person: RelationshipFacts,
  option: OptionFacts,
  over: Partial<AssessmentFacts> = {},
): RelationshipAssessment => {
  const [only] = assessOption(aYoungPerson({ relationships: [person], ...over }), option, rules).relationships;
  if (only === undefined) throw new Error('nobody was assessed');
  return only;
};

const withPlan = (id: string) => [forPerson(id, { contactPlan: 'complete' })];

describe('what is unknown', () => {
  it('adds nothing to the score, widens the range to the worst it could be, and is named', () => {
    const nan = somebody('Nan');
    const known = assess(nan, aMove({ effects: withPlan('Nan') }));
    const unknown = assess(nan, aMove({ effects: withPlan('Nan'), area: 'unknown' }));
    expect(unknown.score?.p).toBe(known.score?.p);
    expect(unknown.score?.pLow).toBe(known.score?.p);
    const worst = assess(nan, aMove({ effects: withPlan('Nan'), area: 'at-a-distance' }));
    expect(unknown.score?.pHigh).toBe(worst.score?.p);
    expect(unknown.missing).toEqual([
      { input: 'area', about: 'option', sentence: 'missing: whether the new home is in the authority’s area' },
    ]);
  });

  it('has a better end too when nobody knows whether there is a plan', () => {
    const nan = somebody('Nan');
    const unknown = assess(nan, aMove({ effects: [forPerson('Nan', { contactPlan: 'unknown' })] })).score;
    const best = assess(nan, aMove({ effects: withPlan('Nan') })).score;
    const worst = assess(nan, aMove({ effects: [forPerson('Nan', { contactPlan: 'none' })] })).score;
    expect([unknown?.pLow, unknown?.pHigh]).toEqual([best?.p, worst?.p]);
  });

  it('tells "not recorded" from "somebody looked and there was none"', () => {
    const notRecorded = assess(somebody('Nan', { daysSinceLastContact: 'not-recorded' }), staying());
    expect(notRecorded.lines).toEqual([]);
    expect(notRecorded.missing[0]?.sentence).toBe('missing: when they were last in touch with Nan');
    const none = assess(somebody('Nan', { daysSinceLastContact: 'none-found' }), staying());
    expect(none.missing).toEqual([]);
    expect(none.lines[0]).toMatchObject({
      id: 'F11',
      points: 1,
      sentence: 'Somebody looked, and found that they have not been in touch.',
    });
  });

  it('never makes up a distance: a place that is unknown is named, whichever it is', () => {
    const missing = (person: RelationshipFacts, option: OptionFacts) => assess(person, option).missing[0]?.sentence;
    const effects = withPlan('Nan');
    expect(missing(somebody('Nan'), aMove({ effects, grid: 'unknown' }))).toBe('missing: where the new home is');
    expect(missing(somebody('Nan', { grid: 'unknown' }), aMove({ effects, grid: 'unknown' }))).toBe(
      'missing: where Nan lives and where the new home is',
    );
  });

  it('takes somebody who lives with the young person to live where they live', () => {
    const jo = somebody('Jo', { grid: 'unknown', livesTogether: 'yes', relationshipClass: 'former-carer' });
    const answer = assess(jo, aMove({ grid: milesEast(34), effects: withPlan('Jo') }));
    expect(answer.lines[0]?.sentence).toBe('34 miles from the new home (they live together now).');
  });
});

describe('what keeps people in touch', () => {
  const outcomes = (
    kind: 'placement' | 'school' | 'employer' | 'service' | 'area' | 'transport' | 'phone',
    option: OptionFacts,
  ) => {
    const answer = assess(somebody('Nan', { supports: supports(kind) }), option);
    if (answer.lines.some(({ id }) => id === 'F7')) return 'ends';
    return answer.missing.some(({ input }) => input === 'supports') ? 'unknown' : 'kept';
  };

  it.each([
    ['the placement ends with a move', 'placement', aMove(), 'ends'],
    ['the placement goes on for those who stay', 'placement', staying(), 'kept'],
    ['the school ends when it changes', 'school', aMove({ school: 'changed' }), 'ends'],
    ['the school goes on when it is kept', 'school', aMove(), 'kept'],
    ['the area ends out of area', 'area', aMove({ area: 'adjoining' }), 'ends'],
    ['a local service is asked about out of area', 'service', aMove({ area: 'adjoining' }), 'unknown'],
    ['lifts are asked about after a move', 'transport', aMove(), 'unknown'],
    ['a phone goes along', 'phone', aMove({ area: 'at-a-distance' }), 'kept'],
    ['somebody’s job elsewhere is asked about', 'employer', aMove(), 'unknown'],
  ] as const)('%s', (_, kind, option, expected) => {
    expect(outcomes(kind, option)).toBe(expected);
  });

  it('a service that ends at 18 ends for an option that begins at 18', () => {
    const mentor = somebody('Sam', { supports: [{ id: 's', kind: 'service', label: 'mentoring', endsAtAge: 18 }] });
    expect(assess(mentor, staying({ ageThen: 17 })).lines).toEqual([]);
    expect(assess(mentor, staying({ ageThen: 18 })).lines[0]).toMatchObject({
      id: 'F7',
      sentence: 'The one thing that keeps them in touch would end: mentoring.',
      facts: ['s'],
    });
  });

  it('the same kind of service ending at another age is told apart', () => {
    const people = ([18, 21] as const).map((endsAtAge) =>
      somebody(`until ${endsAtAge}`, { supports: [{ id: 's', kind: 'service', label: 'mentoring', endsAtAge }] }),
    );
    const facts = aYoungPerson({ relationships: people });
    const { relationships } = assessOption(facts, staying({ ageThen: 18 }), rules);
    const sums = relationships.map(({ relationshipId, score }) => [relationshipId, score?.factorSum]);
    expect(Object.fromEntries(sums)).toEqual({ 'until 18': 1.2, 'until 21': 0 });
  });

  it('what was answered counts before what follows from the kind', () => {
    const nan = somebody('Nan', { supports: supports('placement') });
    const effects = [forPerson('Nan', { supports: [{ supportId: 'placement-0', outcome: 'replaced' }] })];
    expect(assess(nan, aMove({ effects })).lines.some(({ id }) => id === 'F7')).toBe(false);
  });

  it('a worker starts where other adults do while the role goes on, and at even odds when it ends', () => {
    const worker = somebody('Ruth', { relationshipClass: 'professional-role-ending', supports: supports('employer') });
    expect(assess(worker, staying()).score?.startsFrom.logOdds).toBe(-0.62);
    expect(assess(worker, aMove()).score?.startsFrom.logOdds).toBe(0);
    const undecided = assess(worker, staying({ leavesCare: 'unknown' })).score;
    expect(undecided?.startsFrom.logOdds).toBe(-0.62);
    expect(undecided?.pHigh).toBeGreaterThan(0.5);
  });
});
