import { severance2026_1 } from '#libs/domain/rulebook/severance-2026-1';
import { assessOption, type AssessmentFacts, type OptionFacts, type Score } from '.';
import { aMove, aYoungPerson, forPerson, milesEast, somebody, staying } from '#libs/testing/assessment-facts';

function scoreOf(facts: AssessmentFacts, option: OptionFacts): Score {
  const { score } = assessOption(facts, option, severance2026_1).relationships[0] ?? {};
  if (score === null || score === undefined) throw new Error('nobody was scored');
  return score;
}

const toThree = ({ factorSum, mitigationSum, z, p }: Score): string =>
  [factorSum, mitigationSum, z, p].map((x) => x.toFixed(3)).join(' ');

const things = (...kinds: ('placement' | 'employer' | 'transport' | 'phone')[]) =>
  kinds.map((kind) => ({ id: kind, kind, label: kind }));

// A: a brother; foster home to a children's home 34 miles away.
const brother = somebody('Kai', {
  relationshipClass: 'sibling',
  livesTogether: 'yes',
  supports: things('placement', 'transport', 'phone'),
});
const brotherFacts = aYoungPerson({
  carerChanges24Months: 3,
  socialWorkerChanges60Days: 'yes',
  relationships: [brother],
});
const farChildrensHome = aMove({
  kindOfHome: 'childrens-home',
  grid: milesEast(34),
  area: 'adjoining',
  school: 'changed',
  planned: 'no',
  noticeHours: 48,
});
const lostWithout = { supportId: 'transport', outcome: 'ends' } as const;

// D: a key worker in a children's home, at 18, to supported accommodation 15 miles away.
const keyWorker = somebody('Ruth', {
  relationshipClass: 'professional-role-ending',
  supports: things('placement', 'employer'),
});
const keyWorkerFacts = aYoungPerson({
  age: 17,
  currentHome: { kind: 'childrens-home', grid: milesEast(0) },
  relationships: [keyWorker],
});
const supported = aMove({ kindOfHome: 'supported', grid: milesEast(15), ageThen: 18, leavesCare: 'yes' });

describe('the six worked fixtures of rule set 2026-1, to three decimals (factors, agreed, z, p)', () => {
  it('A: a brother, moved 34 miles to a children’s home, out of area, unplanned, with no plan', () => {
    const option = { ...farChildrensHome, effects: [forPerson('Kai', { supports: [lostWithout] })] };
    expect(toThree(scoreOf(brotherFacts, option))).toBe('5.968 0.000 2.134 0.894');
  });

  it('A again, with a contact plan, a phone, and one of the supports replaced', () => {
    const effects = forPerson('Kai', {
      contactPlan: 'complete',
      agreed: ['M7'],
      supports: [lostWithout, { supportId: 'placement', outcome: 'replaced' }],
    });
    expect(toThree(scoreOf(brotherFacts, { ...farChildrensHome, effects: [effects] }))).toBe('4.668 1.200 0.884 0.708');
  });

  it('B: a former carer, a planned move of 8 miles with a complete plan, one of two supports lost', () => {
    const carer = somebody('Jo', {
      relationshipClass: 'former-carer',
      supports: things('placement', 'phone'),
      grid: milesEast(8),
    });
    const effects = [forPerson('Jo', { contactPlan: 'complete' })];
    expect(toThree(scoreOf(aYoungPerson({ relationships: [carer] }), aMove({ effects })))).toBe(
      '0.837 0.900 -1.301 0.214',
    );
  });

  it('C: a foster carer at 18, with Staying Put agreed', () => {
    const carer = somebody('Jo', { relationshipClass: 'former-carer', livesTogether: 'yes', isCurrentCarer: true });
    const option = staying({ ageThen: 18, leavesCare: 'yes', effects: [forPerson('Jo', { agreed: ['M3'] })] });
    const score = scoreOf(aYoungPerson({ age: 17, relationships: [carer] }), option);
    expect(toThree(score)).toBe('0.700 1.500 -1.670 0.158');
  });

  it('D: a key worker at 18, to supported accommodation 15 miles away, with no plan and the job at an end', () => {
    const option = { ...supported, effects: [forPerson('Ruth')] };
    expect(toThree(scoreOf(keyWorkerFacts, option))).toBe('4.855 0.000 2.427 0.919');
  });

  it('D again, with a contact plan, a Staying Close worker, and the job going on', () => {
    const effects = forPerson('Ruth', {
      contactPlan: 'complete',
      agreed: ['M4'],
      supports: [{ supportId: 'employer', outcome: 'replaced' }],
    });
    expect(toThree(scoreOf(keyWorkerFacts, { ...supported, effects: [effects] }))).toBe('2.655 1.700 0.477 0.617');
  });
});
