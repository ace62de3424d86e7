import { aStory, codesOf, commandIn, decided, eventsOf, idOf, reasonsOf } from '#libs/testing/journey-builders';
import { civilDate, foldLens, onDay } from '../kernel';
import { endingSupportsCommands } from './commands';
import { endDay, openMoneyProblems, replacementsOf, staggersBy, supportsBy } from './queries';
import { supportsLens } from './state';

const TODAY = '2026-03-10';
const day = (text: string) => onDay(civilDate(text));
type Story = ReturnType<typeof aStory>;
const ask = (name: string, story: Story, input: unknown, today = TODAY) =>
  decided(commandIn(endingSupportsCommands, name), story, input, { today });
const asked = (story: Story, name: string, input: unknown, today = TODAY): Story =>
  story.on(today, eventsOf(ask(name, story, input, today)));
const folded = (story: Story) => foldLens(supportsLens, story.journey).state;
const supports = (story: Story, on = TODAY) => supportsBy(folded(story), civilDate(on));

const supportId = idOf('allowance');
const allowance = {
  supportId, kind: 'money', name: 'Weekly allowance', provider: 'The council', amountPence: 6_500, paidEvery: 'week',
  until: { kind: 'age', age: 18 }, occurred: day('2026-01-01'),
}; // prettier-ignore
const mentor = {
  supportId: idOf('mentor'), kind: 'programme', programme: 'mentoring', name: 'Mentoring with Ola', provider: 'Northside',
  until: { kind: 'date', on: '2026-07-31' }, people: [idOf('Ola')], occurred: day('2025-09-01'),
}; // prettier-ignore
const begun = asked(asked(aStory(), 'ArrangeSupport', allowance), 'ArrangeSupport', mentor);

describe('A support that ends', () => {
  it('is recorded once, however often it is sent', () => {
    expect(supports(begun).map(({ name }) => name)).toEqual(['Mentoring with Ola', 'Weekly allowance']);
    expect(ask('ArrangeSupport', begun, allowance)).toEqual({ kind: 'accepted', events: [] });
  });

  it('is not there before the day it began', () => {
    expect(supports(begun, '2025-12-31').map(({ name }) => name)).toEqual(['Mentoring with Ola']);
  });

  it('ends on a day, at an age, with a school year, or on a day that is not known and is not guessed', () => {
    const born = civilDate('2010-02-28');
    expect(endDay({ kind: 'date', on: civilDate('2026-07-31') }, null)).toBe('2026-07-31');
    expect(endDay({ kind: 'age', age: 18 }, born)).toBe('2028-02-28');
    expect(endDay({ kind: 'age', age: 18 }, null)).toBeNull();
    expect(endDay({ kind: 'school-year', endsIn: 2028 }, born)).toBe('2028-08-31');
    expect(endDay({ kind: 'not-known' }, born)).toBeNull();
  });

  it.each([
    ['a date of beginning to come', { occurred: day('2026-03-11') }, 'in-the-future'],
    ['an end before the beginning', { until: { kind: 'date', on: '2025-12-31' } }, 'end-before-start'],
    ['a year typed for an age', { until: { kind: 'age', age: 2028 } }, 'age-outside-5-to-30'],
    ['a school year of another life', { until: { kind: 'school-year', endsIn: 1928 } }, 'no-such-school-year'],
    ['an amount without how often', { paidEvery: null }, 'how-often-not-said'],
    ['an amount of a course', { kind: 'course' }, 'amount-of-no-money'],
    [
      'a programme that does not say which',
      { kind: 'programme', amountPence: null, paidEvery: null },
      'which-programme',
    ],
    ['an allowance that is said to be a programme', { programme: 'local' }, 'which-programme'],
  ])('is refused with %s', (_, change, code) => {
    expect(codesOf(ask('ArrangeSupport', aStory(), { ...allowance, ...change }))).toEqual([code]);
  });
});

describe('The terms of a support', () => {
  const raised = { ...allowance, amountPence: 7_000, reason: 'Prices rose', occurred: day('2026-03-01') };

  it('change from a day on, and stay as they were for the days before', () => {
    const story = asked(begun, 'ChangeSupportTerms', raised);
    const amount = (on: string) => supports(story, on).find((one) => one.supportId === supportId)?.amountPence;
    expect([amount('2026-02-28'), amount('2026-03-01')]).toEqual([6_500, 7_000]);
  });

  it('are not changed by saying them again', () => {
    expect(ask('ChangeSupportTerms', begun, { ...raised, amountPence: 6_500 })).toEqual({
      kind: 'accepted',
      events: [],
    });
  });

  it('take the same place in whatever order they were recorded', () => {
    const later = { ...raised, amountPence: 7_500, occurred: day('2026-03-05') };
    const inOrder = asked(asked(begun, 'ChangeSupportTerms', raised), 'ChangeSupportTerms', later);
    const late = asked(asked(begun, 'ChangeSupportTerms', later), 'ChangeSupportTerms', raised);
    const amount = (story: Story) => supports(story).find((one) => one.supportId === supportId)?.amountPence;
    expect([amount(inOrder), amount(late)]).toEqual([7_500, 7_500]);
  });
});

describe('A support that goes on for longer', () => {
  const longer = {
    supportId: mentor.supportId, until: { kind: 'date', on: '2026-12-31' }, agreedBy: 'Northside', reason: 'It helps',
    occurred: day(TODAY),
  }; // prettier-ignore
  const until = (story: Story) => supports(story).find((one) => one.supportId === mentor.supportId)?.until;

  it('keeps what it was before in the record', () => {
    expect(eventsOf(ask('ExtendSupport', begun, longer))).toMatchObject([
      { type: 'SupportExtended', data: { previousUntil: { on: '2026-07-31' }, until: { on: '2026-12-31' } } },
    ]);
    const story = asked(begun, 'ExtendSupport', longer);
    expect(until(story)).toEqual({ kind: 'date', on: '2026-12-31' });
    expect(ask('ExtendSupport', story, longer)).toEqual({ kind: 'accepted', events: [] });
  });

  it('is not cut short in the name of extending it, and says the day in its refusal', () => {
    const [reason] = reasonsOf(ask('ExtendSupport', begun, { ...longer, until: { kind: 'date', on: '2026-07-31' } }));
    expect(reason?.message).toBe('It ends on 31 July 2026 as it is: enter a later day');
    expect(codesOf(ask('ExtendSupport', begun, { ...longer, until: { kind: 'not-known' } }))).toEqual(['not-longer']);
  });

  it('and one that ended, or is not on record, is not extended', () => {
    const over = asked(begun, 'StopSupport', { supportId: mentor.supportId, reason: 'He moved', occurred: day(TODAY) });
    expect(codesOf(ask('ExtendSupport', over, longer))).toEqual(['support-ended']);
    expect(codesOf(ask('ExtendSupport', aStory(), longer))).toEqual(['no-such-support']);
  });
});

describe('A support that ended', () => {
  const over = { supportId, reason: 'Turned 18', cameInstead: 'Universal Credit', occurred: day('2026-03-01') };

  it('says why, and what came instead, from that day on', () => {
    const story = asked(begun, 'StopSupport', over);
    const stopped = (on: string) => supports(story, on).find((one) => one.supportId === supportId)?.stopped;
    expect(stopped('2026-02-28')).toBeNull();
    expect(stopped('2026-03-01')).toMatchObject({ reason: 'Turned 18', cameInstead: 'Universal Credit' });
    expect(ask('StopSupport', story, over)).toEqual({ kind: 'accepted', events: [] });
  });

  it('cannot have ended before it began', () => {
    const decision = ask('StopSupport', begun, { ...over, occurred: day('2025-12-01') });
    expect(reasonsOf(decision)).toMatchObject([{ code: 'end-before-start', field: 'occurred' }]);
  });
});

describe('What is recorded of a support', () => {
  it('is what the young person says last, and how many sessions were held', () => {
    const said = (word: string, on: string) => ({
      supportId: mentor.supportId, sayingId: idOf(word), words: word, saidBy: 'young-person', occurred: day(on),
    }); // prettier-ignore
    const held = (word: string, count: number, missed: number) => ({
      supportId: mentor.supportId, sessionsId: idOf(word), held: count, missed, occurred: day('2026-02-01'),
    }); // prettier-ignore
    const story = [held('January', 3, 1), held('February', 4, 0)].reduce(
      (so, one) => asked(so, 'RecordSessions', one),
      asked(asked(begun, 'SpeakOfSupport', said('I like it', '2026-02-01')), 'SpeakOfSupport', said('At first not', '2026-01-01')),
    ); // prettier-ignore
    const found = supports(story).find((one) => one.supportId === mentor.supportId);
    expect([found?.said?.words, found?.sessions]).toEqual(['I like it', { held: 7, missed: 1 }]);
    expect(codesOf(ask('RecordSessions', story, held('none', 0, 0)))).toEqual(['no-sessions']);
  });
});

describe('What comes instead of something that ends', () => {
  const end = { kind: 'support', supportId } as const;
  const credit = {
    replacementId: idOf('credit'), end, what: 'Universal Credit', provider: null, from: '2028-02-28', occurred: day(TODAY),
  }; // prettier-ignore
  const standing = (story: Story) => replacementsOf(folded(story), end, civilDate(TODAY)).map(({ what }) => what);

  it('stands until it falls through', () => {
    const story = asked(begun, 'ArrangeReplacement', credit);
    expect(standing(story)).toEqual(['Universal Credit']);
    const fell = { replacementId: credit.replacementId, reason: 'Refused', occurred: day(TODAY) };
    expect(standing(asked(story, 'RecordReplacementFellThrough', fell))).toEqual([]);
    expect(codesOf(ask('RecordReplacementFellThrough', begun, fell))).toEqual(['not-on-record']);
  });

  it('can be written down of the home and of a worker too, and not of a support nobody recorded', () => {
    const home = { ...credit, end: { kind: 'home' } };
    expect(replacementsOf(folded(asked(aStory(), 'ArrangeReplacement', home)), { kind: 'home' }, civilDate(TODAY))).toHaveLength(1); // prettier-ignore
    expect(codesOf(ask('ArrangeReplacement', aStory(), credit))).toEqual(['no-such-support']);
  });
});

describe('A money problem', () => {
  const problem = {
    problemId: idOf('late'), supportId, what: 'Paid three weeks late', threatens: 'Staying with the Bakers', occurred: day('2026-02-01'),
  }; // prettier-ignore

  it('is open until it is settled', () => {
    const story = asked(begun, 'RecordMoneyProblem', problem);
    const open = (so: Story, on = TODAY) => openMoneyProblems(folded(so), civilDate(on)).map(({ what }) => what);
    expect(open(story)).toEqual(['Paid three weeks late']);
    const settled = { problemId: problem.problemId, how: 'Paid by hand', occurred: day('2026-03-01') };
    const over = asked(story, 'SettleMoneyProblem', settled);
    expect([open(over), open(over, '2026-02-28')]).toEqual([[], ['Paid three weeks late']]);
  });
});

describe('A staggering that is agreed', () => {
  const stagger = {
    staggerId: idOf('stagger'), cliff: { from: '2026-07-31', to: '2026-08-31' },
    moved: [{ supportId: mentor.supportId, from: '2026-07-31', to: '2026-12-01' }],
    agreedBy: 'Northside and the team manager', reason: 'Not everything in one summer', youngPersonsView: 'Good', occurred: day(TODAY),
  }; // prettier-ignore

  it('is changes of the supports themselves, and a note of who agreed and why', () => {
    expect(eventsOf(ask('AgreeStagger', begun, stagger)).map(({ type }) => type)).toEqual([
      'SupportExtended',
      'StaggerAgreed',
    ]);
    const story = asked(begun, 'AgreeStagger', stagger);
    expect(supports(story).find((one) => one.supportId === mentor.supportId)?.until).toMatchObject({
      on: '2026-12-01',
    });
    expect(staggersBy(folded(story), civilDate(TODAY))).toMatchObject([{ agreedBy: stagger.agreedBy, youngPersonsView: 'Good' }]); // prettier-ignore
    expect(ask('AgreeStagger', story, stagger)).toEqual({ kind: 'accepted', events: [] });
  });

  it('moves at least one end, later and never earlier, of supports that still go on', () => {
    expect(codesOf(ask('AgreeStagger', begun, { ...stagger, moved: [] }))).toEqual(['nothing-moved']);
    const earlier = [{ supportId: mentor.supportId, from: '2026-07-31', to: '2026-07-01' }];
    expect(codesOf(ask('AgreeStagger', begun, { ...stagger, moved: earlier }))).toEqual(['cut-short']);
    expect(codesOf(ask('AgreeStagger', aStory(), stagger))).toEqual(['no-such-support']);
  });
});
