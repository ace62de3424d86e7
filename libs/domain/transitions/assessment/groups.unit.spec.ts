import { severance2026_1 as rules } from '#libs/domain/rulebook/severance-2026-1';
import { assessOption, type AssessmentFacts, type OptionFacts, type RelationshipAssessment } from '.';
import { aMove, aYoungPerson, forPerson, milesEast, somebody, staying } from '#libs/testing/assessment-facts';
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

describe('which group a relationship is in', () => {
  it('keeps somebody whom the option does not touch, however far away they are already', () => {
    const nan = somebody('Nan', { grid: milesEast(90) });
    expect(assess(nan, staying())).toMatchObject({ group: 'kept', score: { band: 'act' } });
    expect(assess(nan, staying()).summary).toBe(
      'No harder than today to stay in touch with Nan, though it is not easy today.',
    );
  });

  it('keeps somebody near with a complete plan', () => {
    expect(assess(somebody('Nan'), aMove({ effects: withPlan('Nan') })).group).toBe('kept');
  });

  it('says that somebody is under strain when it gets clearly harder, short of the band to act on', () => {
    const nan = somebody('Nan', { grid: milesEast(0) });
    const option = aMove({
      grid: milesEast(20),
      effects: [forPerson('Nan', { contactPlan: 'complete', agreed: ['M2'] })],
    });
    expect(
      assess(nan, { ...option, kindOfHome: 'childrens-home', area: 'adjoining', planned: 'no', noticeHours: 12 }),
    ).toMatchObject({ group: 'strained', score: { band: 'watch' } });
  });

  it('says that somebody is at risk when it gets clearly harder and reaches the band to act on', () => {
    const nan = somebody('Nan', { grid: milesEast(0) });
    const option = aMove({ grid: milesEast(34), kindOfHome: 'childrens-home', effects: [forPerson('Nan')] });
    expect(assess(nan, option)).toMatchObject({ group: 'at-risk', score: { band: 'act' } });
  });

  it('says that somebody is at risk who has already lost touch, even when nothing moves', () => {
    const nan = somebody('Nan', { daysSinceLastContact: 300, relationshipClass: 'friend-or-peer' });
    expect(assess(nan, staying()).group).toBe('at-risk');
  });

  it('says that somebody is gained with whom the young person would live again', () => {
    const kai = somebody('Kai', { relationshipClass: 'sibling', grid: milesEast(30) });
    const answer = assess(kai, aMove({ grid: milesEast(30), livingThere: ['Kai'] }));
    expect(answer).toMatchObject({ group: 'gained', summary: 'They would live with Kai.' });
  });

  it('says that somebody is gained when the home is much nearer than today', () => {
    const nan = somebody('Nan', { grid: milesEast(60) });
    const answer = assess(
      nan,
      aMove({ grid: milesEast(60), effects: [forPerson('Nan', { contactPlan: 'complete' })] }),
    );
    expect(answer).toMatchObject({
      group: 'gained',
      summary: 'It would be easier than today to stay in touch with Nan.',
    });
  });

  it('says that somebody is gained whom the option brings back', () => {
    const answer = assess(
      somebody('Nan'),
      aMove({ effects: [forPerson('Nan', { contactPlan: 'complete', broughtBack: true })] }),
    );
    expect(answer.group).toBe('gained');
  });

  it('does not make a relationship unknown for one missing thing', () => {
    const nan = somebody('Nan', { grid: 'unknown' });
    const answer = assess(nan, aMove({ effects: withPlan('Nan') }));
    expect(answer.missing.map(({ sentence }) => sentence)).toEqual(['missing: where Nan lives']);
    expect(answer.group).not.toBe('unknown');
  });

  it('does not, even under a rule set that asks for everything to be known', () => {
    const strict = { ...rules, groups: { ...rules.groups, unknownConfidenceBelow: 1 } };
    const groupWith = (over: Partial<RelationshipFacts>) => {
      const facts = aYoungPerson({
        relationships: [somebody('Nan', { grid: 'unknown', relationshipClass: 'friend-or-peer', ...over })],
      });
      return assessOption(facts, aMove({ effects: withPlan('Nan') }), strict).relationships[0]?.group;
    };
    expect(groupWith({})).not.toBe('unknown');
    expect(groupWith({ supports: 'not-recorded' })).toBe('unknown');
  });

  it('says so when too little is known', () => {
    const nan = somebody('Nan', {
      grid: 'unknown',
      supports: 'not-recorded',
      ring: 'unknown',
      daysSinceLastContact: 'not-recorded',
    });
    const option = aMove({
      kindOfHome: 'unknown',
      grid: 'unknown',
      area: 'unknown',
      school: 'unknown',
      planned: 'unknown',
    });
    const answer = assess(nan, option);
    expect(answer).toMatchObject({
      group: 'unknown',
      summary: 'Too little is recorded to say what this would mean for Nan.',
    });
    expect(answer.score?.confidence).toBeLessThan(0.5);
  });

  it('asks nothing about distance or plans of people who will live together', () => {
    const carer = somebody('Jo', {
      relationshipClass: 'former-carer',
      livesTogether: 'yes',
      grid: 'unknown',
      supports: 'not-recorded',
    });
    const answer = assess(carer, staying());
    expect(answer.missing).toEqual([]);
    expect(answer).toMatchObject({ group: 'kept', summary: 'They would go on living with Jo.' });
  });

  it('lets carers who move house take the young person with them', () => {
    const carer = somebody('Jo', { relationshipClass: 'former-carer', livesTogether: 'yes', isCurrentCarer: true });
    const answer = assess(carer, aMove({ sameCarer: 'yes', grid: milesEast(40) }));
    expect(answer).toMatchObject({ group: 'kept', score: { isUnderOneRoof: true } });
  });
});

describe('somebody who is not scored', () => {
  it.each([
    ['restricted-for-safety', 'Not scored: safety comes first.', true],
    ['ended-for-safety', 'Not scored: safety comes first.', true],
    ['ended-by-choice', 'This relationship was ended by choice. That is respected, and not scored.', false],
    ['deceased', 'Nan has died. Not scored.', false],
  ] as const)('%s: "%s"', (standing, summary, isSafety) => {
    expect(assess(somebody('Nan', { standing }), aMove())).toMatchObject({
      group: 'not-scored',
      summary,
      isSafety,
      score: null,
    });
  });
});

describe('how close somebody is', () => {
  it('weighs by the ring in which the young person puts them', () => {
    const weights = ([1, 2, 3, 4] as const).map(
      (value) => assess(somebody('Nan', { ring: { value, saidBy: 'young-person' } }), aMove()).score?.importance,
    );
    expect(weights).toEqual([3, 2, 1, 0.5]);
  });

  it('does not weigh by a worker’s view: it counts as one, and the young person’s own is missing', () => {
    const answer = assess(somebody('Nan', { ring: { value: 1, saidBy: 'worker' } }), staying());
    expect(answer.score?.importance).toBe(1);
    expect(answer.missing.map(({ sentence }) => sentence)).toEqual([
      'missing: how close Nan is, as the young person sees it',
    ]);
  });
});
