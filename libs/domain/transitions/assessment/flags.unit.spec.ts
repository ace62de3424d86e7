import { severance2026_1 as rules } from '#libs/domain/rulebook/severance-2026-1';
import { assessOption, type AssessmentFacts, type Flag, type OptionFacts } from '.';
import { aMove, aYoungPerson, forPerson, milesEast, somebody, staying, supports } from '#libs/testing/assessment-facts';

const flagsOf = (facts: AssessmentFacts, option: OptionFacts): readonly Flag[] =>
  assessOption(facts, option, rules).flags;
const find = (code: string, facts: AssessmentFacts, option: OptionFacts): Flag | undefined =>
  flagsOf(facts, option).find((flag) => flag.code === code);

const far = aMove({ grid: milesEast(60), kindOfHome: 'childrens-home', area: 'at-a-distance' });
const lovedBy = (id: string) => somebody(id, { lovedAndLasting: 'yes' as const });

describe('flags before a move is agreed', () => {
  it('is silent when nothing is amiss', () => {
    expect(flagsOf(aYoungPerson({ relationships: [somebody('Nan')] }), staying())).toEqual([]);
  });

  it('red: somebody in the first or second ring could be lost', () => {
    const near = { value: 1, saidBy: 'young-person' } as const;
    const facts = aYoungPerson({ relationships: [somebody('Nan', { ring: near }), somebody('Kai')] });
    expect(find('close-person-at-risk', facts, far)).toEqual({
      code: 'close-person-at-risk',
      severity: 'red',
      sentence: 'The young person could lose touch with Kai and Nan, whom they count among the closest.',
      relationshipIds: ['Kai', 'Nan'],
      source: 'Children Act 1989 Sch 2 para 15; rings by the young person',
    });
  });

  it('no red for somebody in the outer rings', () => {
    const outer = somebody('Nan', { ring: { value: 3, saidBy: 'young-person' } });
    expect(find('close-person-at-risk', aYoungPerson({ relationships: [outer] }), far)).toBeUndefined();
  });

  it('amber, not red, when only a worker has said how close they are', () => {
    const rated = somebody('Nan', { ring: { value: 1, saidBy: 'worker' } });
    const flags = flagsOf(aYoungPerson({ relationships: [rated] }), far);
    expect(flags.map(({ code, severity }) => [code, severity])).toEqual([['at-risk-not-asked', 'amber']]);
  });

  it('red: a move that would leave one loved person of two', () => {
    const stays = somebody('Jo', { lovedAndLasting: 'yes', grid: milesEast(60) });
    const facts = aYoungPerson({ relationships: [lovedBy('Nan'), stays] });
    const option = { ...far, effects: [forPerson('Jo', { contactPlan: 'complete', agreed: ['M2', 'M7'] })] };
    expect(find('fewer-than-two-loved', facts, option)).toMatchObject({
      severity: 'red',
      sentence: 'The young person names 2 loving and lasting relationships. They could lose Nan, which would leave 1.',
      relationshipIds: ['Nan'],
    });
  });

  it('no such flag when two loved people are left', () => {
    const near = (id: string) => somebody(id, { lovedAndLasting: 'yes', grid: milesEast(60) });
    const option = {
      ...far,
      effects: ['A', 'B'].map((id) => forPerson(id, { contactPlan: 'complete', agreed: ['M2'] })),
    };
    const facts = aYoungPerson({ relationships: [near('A'), near('B'), lovedBy('Nan')] });
    expect(find('fewer-than-two-loved', facts, option)).toBeUndefined();
  });

  it('somebody paid counts among loved people only when it outlasts the role', () => {
    const paid = (outlastsRole: 'yes' | 'no') =>
      somebody('Ruth', { lovedAndLasting: 'yes', isPaid: true, outlastsRole });
    const alone = (outlastsRole: 'yes' | 'no') => aYoungPerson({ relationships: [paid(outlastsRole)] });
    expect(find('fewer-than-two-loved', alone('yes'), far)).toBeDefined();
    expect(find('fewer-than-two-loved', alone('no'), far)).toBeUndefined();
  });

  it('somebody who has not been in touch for longer than 90 days is not counted; not recorded is not "no"', () => {
    const since = (daysSinceLastContact: number | 'not-recorded') =>
      aYoungPerson({
        relationships: [somebody('Nan', { lovedAndLasting: 'yes', plannedIntervalDays: 'none', daysSinceLastContact })],
      });
    expect(find('fewer-than-two-loved', since(91), far)).toBeUndefined();
    expect(find('fewer-than-two-loved', since(90), far)).toBeDefined();
    expect(find('fewer-than-two-loved', since('not-recorded'), far)).toBeDefined();
  });

  it('red: leaving a foster home at 17 for supported accommodation ends the right to Staying Put', () => {
    const carer = somebody('Jo', { relationshipClass: 'former-carer', livesTogether: 'yes', isCurrentCarer: true });
    const facts = aYoungPerson({ age: 17, relationships: [carer] });
    const flag = find('staying-put-lost', facts, aMove({ kindOfHome: 'supported', ageThen: 17 }));
    expect(flag).toMatchObject({ severity: 'red', relationshipIds: ['Jo'], source: 'Children Act 1989 s23CZA(2)' });
  });

  it('amber when the move is to other foster carers', () => {
    expect(find('staying-put-lost', aYoungPerson({ age: 17 }), aMove({ ageThen: 17 }))?.severity).toBe('amber');
  });

  it.each([
    ['at 15', aYoungPerson(), aMove({ kindOfHome: 'supported' })],
    ['on or after the eighteenth birthday', aYoungPerson({ age: 17 }), aMove({ kindOfHome: 'supported', ageThen: 18 })],
    ['when staying', aYoungPerson({ age: 17 }), staying({ ageThen: 17 })],
    ['when the carers move too', aYoungPerson({ age: 17 }), aMove({ ageThen: 17, sameCarer: 'yes' })],
    [
      'from a children’s home',
      aYoungPerson({ age: 17, currentHome: { kind: 'childrens-home', grid: milesEast(0) } }),
      aMove({ kindOfHome: 'supported', ageThen: 17 }),
    ],
  ] as const)('nothing about Staying Put %s', (_, facts, option) => {
    expect(find('staying-put-lost', facts, option)).toBeUndefined();
  });

  it('red: this move would separate brothers and sisters who live together', () => {
    const kai = somebody('Kai', { relationshipClass: 'sibling', livesTogether: 'yes' });
    const facts = aYoungPerson({ relationships: [kai] });
    expect(find('siblings-separated', facts, aMove())).toMatchObject({ severity: 'red', relationshipIds: ['Kai'] });
    expect(find('siblings-separated', facts, aMove({ livingThere: ['Kai'] }))).toBeUndefined();
    expect(find('siblings-separated', facts, staying())).toBeUndefined();
  });

  it('amber: two supports that end together, the same one on two relationships counting once', () => {
    const shared = { id: 'club', kind: 'area' as const, label: 'the Saturday club' };
    const both = ['Nan', 'Sam'].map((id) => somebody(id, { supports: [shared] }));
    const option = aMove({ area: 'adjoining' });
    expect(find('supports-end-together', aYoungPerson({ relationships: both }), option)).toBeUndefined();
    const [nan] = both;
    const two = [somebody('Kai', { supports: supports('placement') }), ...(nan === undefined ? [] : [nan])];
    expect(find('supports-end-together', aYoungPerson({ relationships: two }), option)).toMatchObject({
      severity: 'amber',
      sentence:
        '2 things that keep people in touch or supported would end within three months: the placement and the Saturday club.',
      relationshipIds: ['Kai', 'Nan'],
    });
  });

  it('amber: too little is known about somebody close', () => {
    const nan = somebody('Nan', { grid: 'unknown', supports: 'not-recorded', daysSinceLastContact: 'not-recorded' });
    const option = aMove({
      grid: 'unknown',
      area: 'unknown',
      school: 'unknown',
      planned: 'unknown',
      kindOfHome: 'unknown',
    });
    expect(find('close-person-unknown', aYoungPerson({ relationships: [nan] }), option)?.severity).toBe('amber');
  });

  it('red flags come before amber ones', () => {
    const people = [somebody('Nan', { ring: 'unknown' }), somebody('Kai')];
    const severities = flagsOf(aYoungPerson({ relationships: people }), far).map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort().reverse());
    expect(severities).toContain('red');
  });
});
