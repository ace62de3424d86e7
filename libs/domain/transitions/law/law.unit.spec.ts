import {
  anOption, aStory, codesOf, commandIn, decided, eventsOf, idOf, moveProposed, reasonsOf, staying,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens } from '../../kernel';
import { transitionsCommands } from '../commands';
import { movesLens } from '../lenses';
import { breachesOfOrder, dutiesOfOption, isInKeyStageFour, needsMet, type LegalFacts } from '.';

const day = civilDate;
const FACTS: LegalFacts = {
  effectOn: day('2026-06-01'), isEmergency: false, isStaying: false, sameCarer: 'no', place: 'U6', area: 'inside',
  school: 'kept', endsCare: 'no', age: 14, keyStageFour: 'no', presentHome: 'childrens-home', legalStatus: 'C2',
  workingDaysLookedAfter: 400,
}; // prettier-ignore
const effects = (change: Partial<LegalFacts>) => dutiesOfOption({ ...FACTS, ...change });
const codes = (change: Partial<LegalFacts>) => effects(change).map(({ code }) => code);
const find = (code: string, change: Partial<LegalFacts>) => effects(change).find((one) => one.code === code);
const approvals = (code: string, change: Partial<LegalFacts>) =>
  find(code, change)?.needs.flatMap(({ approver }) => approver ?? []);

describe('What the law makes of an option', () => {
  it('always has its source and the days it is in force', () => {
    const all = [
      ...effects({ area: 'at-a-distance', school: 'changed', keyStageFour: 'yes', endsCare: 'yes', age: 16, presentHome: 'foster' }),
      ...effects({ area: 'adjoining', place: 'K3', school: 'changed', age: 15 }),
    ]; // prettier-ignore
    expect(new Set(all.map(({ code }) => code)).size).toBe(10);
    expect(all.filter(({ source, inForceFrom }) => source === '' || inForceFrom > '2026-06-01')).toEqual([]);
  });

  it('asks nothing of staying', () => {
    expect(codes({ isStaying: true, sameCarer: 'yes', area: 'unknown', endsCare: 'unknown' })).toEqual([]);
  });

  it('asks of every move a placement plan and a review first, and of an emergency the plan within 5 working days', () => {
    expect(codes({})).toEqual(['placement-plan', 'review-before-ending']);
    expect(codes({ isEmergency: true })).toEqual(['placement-plan']);
    expect(find('placement-plan', { isEmergency: true })?.needs[0]?.by).toEqual({ workingDaysAfter: 5 });
  });

  it('says nothing before a rule was in force', () => {
    expect(codes({ effectOn: day('2011-03-31'), area: 'at-a-distance' })).toEqual([]);
    expect(codes({ effectOn: day('2014-01-26'), area: 'at-a-distance' })).not.toContain('at-a-distance');
    expect(codes({ effectOn: day('2014-01-27'), area: 'at-a-distance' })).toContain('at-a-distance');
  });

  it.each([
    ['a foster home at 16', { presentHome: 'foster', age: 16 }, true],
    ['a relative’s home at 17', { presentHome: 'kinship', age: 17 }, true],
    ['a foster home at 15', { presentHome: 'foster', age: 15 }, false],
    ['a foster home at 18', { presentHome: 'foster', age: 18 }, false],
    ['a foster home with the same carers', { presentHome: 'foster', age: 17, sameCarer: 'yes' }, false],
    ['a children’s home at 17', { presentHome: 'childrens-home', age: 17 }, false],
  ] as const)('leaving %s: Staying Put ends %#', (_what, change, ends) => {
    expect(codes(change).includes('staying-put-ends')).toBe(ends);
  });

  it('a home next to our area needs a nominated officer, one at a distance the director, and the area is told', () => {
    expect(approvals('out-of-area', { area: 'adjoining' })).toEqual(['nominated-officer']);
    expect(approvals('at-a-distance', { area: 'at-a-distance' })).toEqual(['director']);
    expect(codes({ area: 'adjoining' })).toContain('area-authority-notified');
    expect(codes({ area: 'inside' })).not.toContain('area-authority-notified');
  });

  it('an area nobody knows may need either, and says what is missing', () => {
    expect(find('at-a-distance', { area: 'unknown' })).toMatchObject({
      applies: 'unknown',
      sentence: expect.stringContaining('missing: which area it is in') as string,
    });
  });

  it('disrupting Key Stage 4 needs a nominated officer, the designated teacher and the reviewing officer first', () => {
    const change = { school: 'changed', keyStageFour: 'yes' } as const;
    expect(find('education-in-key-stage-4', change)).toMatchObject({ applies: 'yes' });
    expect(find('education-in-key-stage-4', change)?.needs.map(({ step }) => step)).toEqual([
      'education-in-key-stage-4', 'designated-teacher-consulted', 'reviewing-officer-consulted',
    ]); // prettier-ignore
    expect(find('education-in-key-stage-4', { ...change, school: 'unknown' })?.applies).toBe('unknown');
    expect(codes({ ...change, school: 'kept' })).not.toContain('education-in-key-stage-4');
  });

  it('in an emergency Key Stage 4 needs no approval, but education as soon as can be', () => {
    const change = { school: 'changed', keyStageFour: 'yes', isEmergency: true } as const;
    expect(codes(change)).not.toContain('education-in-key-stage-4');
    expect(find('education-arranged', change)?.needs[0]?.by).toBe('as-soon-as-practicable');
  });

  it.each([
    ['accommodated at 16, whatever the time', { age: 16, legalStatus: 'V2', workingDaysLookedAfter: 3 }, ['director']],
    [
      'accommodated at 15 after 20 working days',
      { age: 15, legalStatus: 'V2', workingDaysLookedAfter: 20 },
      ['nominated-officer'],
    ],
    [
      'accommodated at 15 before 20 working days',
      { age: 15, legalStatus: 'V2', workingDaysLookedAfter: 19 },
      undefined,
    ],
    ['under a care order at 17', { age: 17, legalStatus: 'C2' }, ['nominated-officer']],
    ['at 18: nobody decides it', { age: 18, legalStatus: 'C2' }, undefined],
  ] as const)('stopping being looked after, %s', (_what, change, expected) => {
    expect(approvals('ceasing-to-be-looked-after', { ...change, endsCare: 'yes' })).toEqual(expected);
  });

  it('living with a parent or alone may end care, where nobody said', () => {
    expect(find('ceasing-to-be-looked-after', { place: 'P1', endsCare: 'unknown' })?.applies).toBe('unknown');
    expect(find('ceasing-to-be-looked-after', { place: 'U6', endsCare: 'unknown' })).toBeUndefined();
  });

  it('nobody under 16 lives semi-independently', () => {
    expect(codes({ place: 'K3', age: 15 })).toContain('under-sixteen-not-semi-independent');
    expect(codes({ place: 'K3', age: 16 })).not.toContain('under-sixteen-not-semi-independent');
  });
});

describe('Key Stage 4', () => {
  it.each([
    ['2010-09-01', '2025-09-01', true, 'the oldest of year 10'],
    ['2011-08-31', '2025-09-01', true, 'the youngest of year 10'],
    ['2011-09-01', '2025-09-01', false, 'still in year 9'],
    ['2010-08-31', '2026-08-31', true, 'the end of year 11'],
    ['2010-08-31', '2026-09-01', false, 'after year 11'],
    ['2011-08-31', '2025-08-31', false, 'the day before year 10'],
  ])('born %s, on %s: %s, %s', (born, on, expected) => {
    expect(isInKeyStageFour(day(born), day(on))).toBe(expected);
  });
});

describe('Approvals and steps', () => {
  const transitionId = idOf('move');
  const far = anOption('Far Home', { area: 'at-a-distance' });
  const proposed = aStory().on('2026-03-01', moveProposed('move', '2026-03-01', staying(), far));
  const ask = (name: string, story: typeof proposed, input: object) =>
    decided(
      commandIn(transitionsCommands, name),
      story,
      { transitionId, optionId: far.optionId, ...input },
      { today: '2026-03-10' },
    );
  const approval = { stepId: idOf('dcs'), kind: 'at-a-distance', givenBy: 'Ms Example', on: '2026-03-09' };
  const stepsIn = (story: typeof proposed) =>
    foldLens(movesLens, story.journey).state.moves[transitionId]?.legalSteps ?? [];

  it('are recorded with who, as what, on which day and under which reference', () => {
    const story = proposed.on(
      '2026-03-10',
      eventsOf(ask('RecordMoveApproval', proposed, { ...approval, givenAs: 'director', reference: 'DD 12' })),
    );
    expect(stepsIn(story)).toMatchObject([
      { approver: 'director', who: 'Ms Example', on: '2026-03-09', reference: 'DD 12' },
    ]);
    const taken = story.on(
      '2026-03-10',
      eventsOf(ask('WithdrawLegalStep', story, { stepId: idOf('dcs'), reason: 'Another young person' })),
    );
    expect(stepsIn(taken)).toEqual([]);
  });

  it('are refused when they cannot be: by the wrong officer, in the future, for an option that is not there', () => {
    const wrong = { ...approval, givenAs: 'nominated-officer', on: '2026-03-11', optionId: idOf('elsewhere') };
    expect(codesOf(ask('RecordMoveApproval', proposed, wrong))).toEqual([
      'no-such-option', 'in-the-future', 'director-must-approve',
    ]); // prettier-ignore
    expect(reasonsOf(ask('RecordMoveApproval', proposed, wrong)).map(({ field }) => field)).toEqual([
      'optionId',
      'on',
      'givenAs',
    ]);
  });

  const duties = dutiesOfOption({ ...FACTS, area: 'at-a-distance' });
  const at = { optionId: far.optionId, effectOn: day('2026-03-05'), today: day('2026-03-10') };
  const given = (on: string, givenAs = 'director') =>
    stepsIn(proposed.on('2026-03-10', eventsOf(ask('RecordMoveApproval', proposed, { ...approval, givenAs, on }))));
  const approvalBreach = (steps: ReturnType<typeof given>) =>
    breachesOfOrder(duties, steps, at).find(({ step }) => step === 'at-a-distance');

  it('find a move that took effect before it was approved', () => {
    expect(approvalBreach(given('2026-03-06'))).toMatchObject({
      code: 'took-effect-before-approval', severity: 'red', sentence: expect.stringContaining('done on 6 March 2026') as string,
    }); // prettier-ignore
  });

  it('are in order on the day itself or before it', () => {
    expect(approvalBreach(given('2026-03-05'))).toBeUndefined();
    expect(approvalBreach(given('2026-01-05'))).toBeUndefined();
  });

  it('that are not recorded are said to be not recorded, never that they were not given', () => {
    const breach = approvalBreach([]);
    expect(breach?.severity).toBe('amber');
    expect(breach?.sentence).toContain('It is not recorded.');
  });

  it('by a nominated officer do not stand for the director’s', () => {
    const nominated = given('2026-03-01').map((one) => ({ ...one, approver: 'nominated-officer' as const }));
    expect(approvalBreach(nominated)).toBeDefined();
  });

  it('are asked for once, even when several rules ask', () => {
    const needs = needsMet(duties, [], at).map(({ step }) => step);
    expect(needs).toEqual([...new Set(needs)]);
  });
});
