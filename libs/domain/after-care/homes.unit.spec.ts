import { aStory, codesOf, commandIn, decided, eventsOf, idOf } from '#libs/testing/journey-builders';
import { civilDate, foldLens, onDay } from '../kernel';
import {
  accommodationCode, activitiesAfterCare, activityAfterCareOn, activityCode, afterCareCommands, afterCareLens, HOME_KINDS,
  homeAfterCareOn, homesAfterCare, oc3LetterOf, suitabilityOn,
} from '.'; // prettier-ignore

const TODAY = '2026-03-10';
const day = (text: string) => onDay(civilDate(text));
type Story = ReturnType<typeof aStory>;
const ask = (name: string, story: Story, input: unknown) =>
  decided(commandIn(afterCareCommands, name), story, input, { today: TODAY });
const asked = (story: Story, name: string, input: unknown): Story => story.on(TODAY, eventsOf(ask(name, story, input)));
const folded = (story: Story) => foldLens(afterCareLens, story.journey).state;

const home = (word: string, text: string, more: object = {}) => ({
  recordId: idOf(word), occurred: day(text), kind: 'own-home', suitability: 'suitable', providedByAuthority: 'no', ...more,
}); // prettier-ignore
const activity = (word: string, text: string, more: object = {}) => ({
  recordId: idOf(word), occurred: day(text), activity: 'training-or-work', hours: 'part-time', ...more,
}); // prettier-ignore

const stayed = home('stay', '2024-05-03', {
  kind: 'former-foster-carers',
  providedByAuthority: 'yes',
  where: 'With the Larkspurs',
});
const moved = asked(asked(aStory(), 'RecordHomeAfterCare', stayed), 'RecordHomeAfterCare', home('flat', '2025-08-01'));

describe('Where a young person lives after care', () => {
  it('is one home at a time: each lasts until the next begins', () => {
    expect(homesAfterCare(folded(moved))).toMatchObject([
      {
        kind: 'former-foster-carers',
        from: '2024-05-03',
        until: '2025-08-01',
        providedByAuthority: true,
        whyEnded: null,
      },
      { kind: 'own-home', from: '2025-08-01', until: null, providedByAuthority: false },
    ]);
    expect(homeAfterCareOn(folded(moved), civilDate('2025-07-31'))?.kind).toBe('former-foster-carers');
    expect(homeAfterCareOn(folded(moved), civilDate('2024-05-02'))).toBeUndefined();
  });

  it('is not known between an end and the next beginning', () => {
    const left = { recordId: idOf('left'), occurred: day('2025-07-01'), homeId: idOf('stay'), why: 'A row' };
    const state = folded(asked(moved, 'EndHomeAfterCare', left));
    expect(homesAfterCare(state)[0]).toMatchObject({ until: '2025-07-01', whyEnded: 'A row' });
    expect(homeAfterCareOn(state, civilDate('2025-07-15'))).toBeUndefined();
  });

  it('a corrected day moves the end of the home before, and a home taken back gives it back', () => {
    const right = home('flat', '2025-09-01', { correcting: { reason: 'The keys came later' } });
    expect(homesAfterCare(folded(asked(moved, 'RecordHomeAfterCare', right)))[0]?.until).toBe('2025-09-01');
    const back = { recordId: idOf('flat'), reason: 'It fell through' };
    expect(homesAfterCare(folded(asked(moved, 'TakeBackAfterCareRecord', back)))).toMatchObject([{ until: null }]);
  });

  it('that the authority does not know whether it provides is told apart from no', () => {
    const state = folded(
      asked(aStory(), 'RecordHomeAfterCare', home('x', '2025-01-01', { providedByAuthority: 'unknown' })),
    );
    expect(homesAfterCare(state)).toMatchObject([{ providedByAuthority: false, provided: 'unknown' }]);
  });

  it('may stop being suitable while it stays the same home', () => {
    const damp = {
      recordId: idOf('damp'),
      occurred: day('2026-01-10'),
      homeId: idOf('flat'),
      suitability: 'not-suitable',
      why: 'Damp',
    };
    const flat = homesAfterCare(folded(asked(moved, 'AssessSuitabilityOfHome', damp)))[1];
    expect(flat && suitabilityOn(flat, civilDate('2026-01-09'))?.suitability).toBe('suitable');
    expect(flat && suitabilityOn(flat, civilDate('2026-01-10'))).toMatchObject({
      suitability: 'not-suitable',
      why: 'Damp',
    });
    expect(codesOf(ask('AssessSuitabilityOfHome', moved, { ...damp, why: null }))).toEqual(['no-why']);
    expect(codesOf(ask('AssessSuitabilityOfHome', moved, { ...damp, occurred: day('2025-07-31') }))).toEqual([
      'before-the-home',
    ]);
    expect(codesOf(ask('AssessSuitabilityOfHome', moved, { ...damp, homeId: idOf('x') }))).toEqual(['not-on-record']);
  });

  it.each([
    ['not suitable without why', { suitability: 'not-suitable' }, ['no-why']],
    ['sofas as suitable', { kind: 'sofa-surfing' }, ['never-suitable']],
    ['custody as suitable', { kind: 'custody' }, ['never-suitable']],
    ['a day to come', { occurred: day('2026-03-11') }, ['in-the-future']],
    ['the day another home begins', { occurred: day('2025-08-01') }, ['two-on-a-day']],
  ])('is not recorded with %s', (_what, wrong, codes) => {
    expect(codesOf(ask('RecordHomeAfterCare', moved, { ...home('other', '2026-01-01'), ...wrong }))).toEqual(codes);
  });

  it('ends once, after it began', () => {
    const end = { recordId: idOf('end'), occurred: day('2025-08-01'), homeId: idOf('flat'), why: 'Moved' };
    expect(codesOf(ask('EndHomeAfterCare', moved, end))).toEqual(['end-before-start']);
    expect(codesOf(ask('EndHomeAfterCare', moved, { ...end, homeId: idOf('x') }))).toEqual(['not-on-record']);
    const ended = asked(moved, 'EndHomeAfterCare', { ...end, occurred: day('2026-02-01') });
    expect(
      codesOf(ask('EndHomeAfterCare', ended, { ...end, recordId: idOf('end 2'), occurred: day('2026-02-02') })),
    ).toEqual(['ended-already']);
    const right = { ...end, occurred: day('2026-02-03'), correcting: { reason: 'Two days later' } };
    expect(homesAfterCare(folded(asked(ended, 'EndHomeAfterCare', right)))[1]?.until).toBe('2026-02-03');
  });
});

describe('What a young person does after care', () => {
  it('is one main activity at a time', () => {
    const story = asked(
      asked(aStory(), 'RecordActivityAfterCare', activity('shop', '2025-01-06')),
      'RecordActivityAfterCare',
      activity('college', '2025-09-01', { activity: 'education', hours: 'full-time' }),
    );
    expect(activitiesAfterCare(folded(story))).toMatchObject([{ until: '2025-09-01' }, { until: null }]);
    const end = { recordId: idOf('end'), occurred: day('2026-01-01'), activityId: idOf('college'), why: 'Left' };
    const state = folded(asked(story, 'EndActivityAfterCare', end));
    expect(activityAfterCareOn(state, civilDate('2025-12-31'))?.activity).toBe('education');
    expect(activityAfterCareOn(state, civilDate('2026-01-01'))).toBeUndefined();
  });

  it('has no hours where there is neither work nor education', () => {
    const none = activity('x', '2025-01-06', { activity: 'none-other' });
    expect(codesOf(ask('RecordActivityAfterCare', aStory(), none))).toEqual(['no-hours']);
    expect(codesOf(ask('RecordActivityAfterCare', aStory(), { ...none, hours: null }))).toEqual([]);
  });
});

describe('The codes of the return', () => {
  it('has a letter for every kind of home', () => {
    expect(new Set(HOME_KINDS.map(oc3LetterOf))).toEqual(new Set('BCDEGHKRSTUVWXYZ'));
  });

  it('does not say suitable where nobody has said so', () => {
    expect(accommodationCode('own-home', 'not-known')).toBeNull();
    expect(accommodationCode('own-home', 'suitable')).toBe('U1');
    expect(accommodationCode('sofa-surfing', 'not-known')).toBe('S2');
    expect(accommodationCode('former-foster-carers', 'not-suitable')).toBe('Z2');
  });

  it('has F and P only where the hours are known', () => {
    expect(activityCode('education', 'full-time')).toBe('F2');
    expect(activityCode('apprenticeship', 'part-time')).toBe('P4');
    expect(activityCode('training-or-work', null)).toBeNull();
    expect(activityCode('none-pregnancy-or-parenting', null)).toBe('G6');
  });
});
