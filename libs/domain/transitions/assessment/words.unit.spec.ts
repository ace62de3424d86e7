import { severance2026_1 as rules } from '#libs/domain/rulebook/severance-2026-1';
import { assessOption, kindOfHomeByPlace, networkBeforeAfter, type OptionFacts, type RelationshipAssessment } from '.';
import { aMove, aYoungPerson, forPerson, milesEast, somebody, staying, supports } from '#libs/testing/assessment-facts';
import type { AssessmentFacts, RelationshipFacts } from './facts';

const assess = (
  person: RelationshipFacts,
  option: OptionFacts,
  over: Partial<AssessmentFacts> = {},
): RelationshipAssessment =>
  assessOption(aYoungPerson({ relationships: [person], ...over }), option, rules)
    .relationships[0] as RelationshipAssessment;

const hardMove = aMove({
  kindOfHome: 'childrens-home',
  grid: milesEast(34),
  area: 'at-a-distance',
  school: 'changed',
  planned: 'no',
  noticeHours: 6,
  leavesCare: 'yes',
  ageThen: 17,
  effects: [{ relationshipId: 'Kai', homeHelps: 'no', contactOrderEnds: 'yes', agreed: ['M7'] }],
});
const kai = somebody('Kai', {
  relationshipClass: 'sibling',
  grid: milesEast(6),
  daysSinceLastContact: 45,
  supports: supports('placement', 'school', 'phone'),
});

describe('reasons in plain words, with the number filled in', () => {
  it('says each reason in a sentence that a young person could read', () => {
    const { lines } = assess(kai, hardMove, {
      carerChanges24Months: 3,
      socialWorkerChanges60Days: 'yes',
      otherEndings90Days: 2,
    });
    expect(lines.map(({ id, sentence }) => `${id} ${sentence}`)).toEqual([
      'F15 It comes with leaving care, at 17.',
      'F11 Last in touch 45 days ago; the agreement is every 14 days.',
      'F8 There is no complete plan for staying in touch after the move.',
      'F4 The move is not planned, with only 6 hours of notice.',
      'F1 28 miles from the new home (6 miles now).',
      'F7 Of the 3 things that keep them in touch, 2 would end: the placement and the school.',
      'F3 The move means a new school, and school is part of what keeps them in touch.',
      'F9 The people running the new home would not help them stay in touch.',
      'F2 The new home is outside the authority’s area, and not in an area next to it.',
      'F6 The move is to a children’s home, where fewer people keep in touch.',
      'F12 There were already 3 changes of carer in the last two years.',
      'F22 An order or agreement about seeing each other would end.',
      'F29 2 other endings fall within three months of it.',
      'F13 The social worker changes within two months of it.',
      'M7 Agreed: a phone, data and time to call and message.',
    ]);
  });

  it('uses no word that young people ask us not to use, and no code', () => {
    const answer = assessOption(aYoungPerson({ relationships: [kai] }), hardMove, rules);
    const said = JSON.stringify(answer.relationships.map(({ lines, remedies, summary }) => [lines, remedies, summary]));
    const sentences = [...said.matchAll(/"(?:sentence|summary)":"([^"]*)"/g)].map(([, text]) => text).join(' ');
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences).not.toMatch(/\b(client|user|LAC|sibling|tie|severance|mitigation|undefined|NaN|null)\b/i);
  });

  it('says that people live together now', () => {
    const together = somebody('Kai', { relationshipClass: 'sibling', livesTogether: 'yes' });
    const { lines } = assess(together, aMove({ grid: milesEast(34), effects: [forPerson('Kai')] }));
    expect(lines.map(({ sentence }) => sentence)).toContain('34 miles from the new home (they live together now).');
    expect(lines.map(({ sentence }) => sentence)).toContain(
      'They live together now, and this move would separate them.',
    );
  });

  it('says one mile, one day, one change and one hour as one', () => {
    const { lines } = assess(
      somebody('Nan', { grid: milesEast(1), daysSinceLastContact: 2, plannedIntervalDays: 1 }),
      aMove({
        grid: milesEast(35),
        planned: 'no',
        noticeHours: 1,
        effects: [forPerson('Nan', { contactPlan: 'complete' })],
      }),
      { carerChanges24Months: 1 },
    );
    expect(lines.slice(0, 4).map(({ sentence }) => sentence)).toEqual([
      '34 miles from the new home (1 mile now).',
      'The move is not planned, with only 1 hour of notice.',
      'Last in touch 2 days ago; the agreement is every 1 day.',
      'There was already 1 change of carer in the last two years.',
    ]);
  });

  it('names the facts behind a reason', () => {
    const nan = somebody('Nan', { grid: milesEast(34), evidence: { distance: ['whereabouts:3'] } });
    const option = aMove({ evidence: { distance: ['option:7'] }, effects: [forPerson('Nan')] });
    expect(assess(nan, option).lines[0]).toMatchObject({ id: 'F1', facts: ['whereabouts:3', 'option:7'] });
  });

  it('says where the score starts from, and on what evidence', () => {
    expect(assess(kai, hardMove).score?.startsFrom).toMatchObject({
      logOdds: -0.85,
      sentence: 'Of young people in care aged 11 to 18, 31% say they see too little of their brothers and sisters.',
    });
  });

  it('says each missing thing once for an option, what is about everybody first', () => {
    const people = ['Nan', 'Kai'].map((id) => somebody(id, { ring: 'unknown' }));
    const answer = assessOption(
      aYoungPerson({ relationships: people, carerChanges24Months: 'unknown' }),
      aMove({ area: 'unknown' }),
      rules,
    );
    expect(answer.missing.map(({ sentence }) => sentence)).toEqual([
      'missing: how many changes of carer there were in the last two years',
      'missing: whether the new home is in the authority’s area',
      'missing: whether the new home would help them stay in touch with Kai',
      'missing: how close Kai is, as the young person sees it',
      'missing: whether the new home would help them stay in touch with Nan',
      'missing: how close Nan is, as the young person sees it',
    ]);
  });
});

describe('what would reduce it', () => {
  it('offers what is not yet agreed, the most helpful first, with its effect', () => {
    const { remedies, score } = assess(kai, hardMove);
    const [first] = remedies;
    expect(first).toMatchObject({
      code: 'M1',
      sentence: 'Agree a complete plan for staying in touch: who, how, how often, a first date and a named adult.',
    });
    expect(remedies.map(({ lowersBy }) => lowersBy)).toEqual(
      remedies.map(({ lowersBy }) => lowersBy).sort((a, b) => b - a),
    );
    for (const { pWith, lowersBy } of remedies) expect(pWith + lowersBy).toBeCloseTo(score?.p ?? 0, 5);
  });

  it('does not offer what is agreed already, nor visits before a move that is not planned', () => {
    const codes = assess(kai, hardMove).remedies.map(({ code }) => code);
    expect(codes).not.toContain('M7');
    expect(codes).not.toContain('M6');
  });

  it('offers to keep what would end, the school, the order, and the help of the home', () => {
    const codes = assess(kai, hardMove).remedies.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['replace-support', 'keep-school', 'renew-order', 'home-helps']));
  });

  it('offers Staying Put only for the carers with whom the young person lives, in a foster home', () => {
    const carer = somebody('Jo', { relationshipClass: 'former-carer', livesTogether: 'yes', isCurrentCarer: true });
    const codes = assess(carer, staying({ leavesCare: 'yes', ageThen: 18 })).remedies.map(({ code }) => code);
    expect(codes).toEqual(['M3']);
    expect(assess(kai, hardMove).remedies.map(({ code }) => code)).not.toContain('M3');
  });

  it('a remedy that is then agreed has just the effect that was offered', () => {
    const before = assess(kai, hardMove);
    const plan = before.remedies.find(({ code }) => code === 'M1');
    const effects = hardMove.effects.map((each) => ({ ...each, agreed: ['M7', 'M1'] as const }));
    expect(assess(kai, { ...hardMove, effects }).score?.p).toBeCloseTo(plan?.pWith ?? 0, 5);
    const school = before.remedies.find(({ code }) => code === 'keep-school');
    const kept = { ...kai, supports: supports('placement', 'phone') };
    expect(school?.lowersBy).toBeGreaterThan(0);
    expect(assess(kept, { ...hardMove, school: 'kept' }).score?.p).toBeLessThan(before.score?.p ?? 0);
  });

  it('offers nothing for somebody who is kept', () => {
    expect(assess(somebody('Nan'), staying()).remedies).toEqual([]);
  });
});

describe('the network before and after', () => {
  const jo = somebody('Jo', { relationshipClass: 'former-carer', livesTogether: 'yes', isCurrentCarer: true });
  const lost = somebody('Uncle', { standing: 'ended-for-safety' });
  const gone = somebody('Grandad', { standing: 'deceased' });
  const friend = somebody('Ada', {
    relationshipClass: 'friend-or-peer',
    ring: { value: 1, saidBy: 'worker' },
    daysSinceLastContact: 'not-recorded',
  });
  const facts = aYoungPerson({ relationships: [friend, kai, jo, lost, gone] });
  const network = networkBeforeAfter(
    facts,
    assessOption(facts, { ...hardMove, newPeople: [{ name: 'Bea', role: 'foster carer' }] }, rules),
  );

  it('shows everybody once, by part of life, with new people last', () => {
    expect(network.map(({ name, partOfLife }) => `${name}: ${partOfLife}`)).toEqual([
      'Grandad: family',
      'Kai: family',
      'Jo: carers',
      'Ada: friends',
      'Bea: new',
    ]);
  });

  it('shows how things stand today and under the option', () => {
    expect(network.map(({ name, before, after }) => `${name}: ${before} → ${after}`)).toEqual([
      'Grandad: ended → ended',
      'Kai: overdue → at-risk',
      'Jo: lives-together → at-risk',
      'Ada: not-known → at-risk',
      'Bea: not-yet → gained',
    ]);
  });

  it('draws rings by the young person’s own view only', () => {
    expect(network.map(({ ring }) => ring)).toEqual([2, 2, 2, null, null]);
  });

  it('leaves out anybody restricted or ended for safety', () => {
    expect(network.map(({ relationshipId }) => relationshipId)).not.toContain('Uncle');
  });

  it('shows who lives together, before and after', () => {
    const stay = networkBeforeAfter(facts, assessOption(facts, staying(), rules));
    expect(stay.find(({ name }) => name === 'Jo')).toMatchObject({ before: 'lives-together', after: 'lives-together' });
  });
});

describe('the kind of home, by the PLACE code of the return', () => {
  it.each([
    ['U1', 'kinship'],
    ['U4', 'foster'],
    ['K2', 'childrens-home'],
    ['K1', 'childrens-home'],
    ['K3', 'supported'],
    ['H5', 'supported'],
    ['P1', 'parent'],
    ['P2', 'independent'],
    ['R1', 'other'],
    ['', 'unknown'],
  ])('%s is %s', (place, kind) => {
    expect(kindOfHomeByPlace(place)).toBe(kind);
  });
});
