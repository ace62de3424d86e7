import { aStory, codesOf, commandIn, decided, eventsOf, idOf } from '#libs/testing/journey-builders';
import { civilDate, foldLens, onDay } from '../kernel';
import { storyCommands } from './commands';
import { recordAboutMeInput } from './inputs';
import { entriesOn, sharingOn, sharingsOf } from './queries';
import { storyLens } from './state';

const TODAY = '2026-03-10';
const day = (text: string) => onDay(civilDate(text));
type Story = ReturnType<typeof aStory>;
const ask = (name: string, story: Story, input: unknown) =>
  decided(commandIn(storyCommands, name), story, input, { today: TODAY });
const asked = (story: Story, name: string, input: unknown): Story => story.on(TODAY, eventsOf(ask(name, story, input)));
const folded = (story: Story) => foldLens(storyLens, story.journey).state;

const bake = {
  entryId: idOf('bake'), about: 'strength', words: 'I can bake', saidBy: 'young-person', occurred: day('2026-01-01'),
}; // prettier-ignore
const nuts = { ...bake, entryId: idOf('nuts'), about: 'to-know', words: 'No nuts, ever', saidBy: 'carer' };
const told = asked(asked(aStory(), 'RecordAboutMe', nuts), 'RecordAboutMe', bake);
const sharing = {
  sharingId: idOf('sheet'), transitionId: null, sharedWith: 'The Larkspurs', entries: [idOf('bake')], people: [idOf('nan')],
  contact: [], agreedBy: 'young-person', whyAnAdvocate: null, until: null, occurred: day('2026-03-01'),
}; // prettier-ignore

describe('What a young person says about themselves', () => {
  it('stands in the order of a sheet: strengths before what has to be known', () => {
    expect(entriesOn(folded(told), civilDate(TODAY)).map(({ words }) => words)).toEqual([
      'I can bake',
      'No nuts, ever',
    ]);
  });

  it('is replaced by newer words, and what was said before stays for the days before', () => {
    const state = folded(
      asked(told, 'RecordAboutMe', { ...bake, words: 'I can bake bread', occurred: day('2026-02-01') }),
    );
    expect(entriesOn(state, civilDate('2026-02-01'))[0]?.words).toBe('I can bake bread');
    expect(entriesOn(state, civilDate('2026-01-31'))[0]?.words).toBe('I can bake');
  });

  it('is taken back with a reason, once, and can be said again', () => {
    const back = { entryId: idOf('bake'), reason: 'Not any more', occurred: day('2026-02-01') };
    const without = asked(told, 'WithdrawAboutMe', back);
    expect(entriesOn(folded(without), civilDate(TODAY))).toHaveLength(1);
    expect(eventsOf(ask('WithdrawAboutMe', without, back))).toEqual([]);
    expect(codesOf(ask('WithdrawAboutMe', told, { ...back, entryId: idOf('x') }))).toEqual(['not-on-record']);
    expect(entriesOn(folded(asked(without, 'RecordAboutMe', bake)), civilDate(TODAY))).toHaveLength(2);
  });

  it('asks for the words, what it is about, who said it, and a day that has been', () => {
    const wrong = recordAboutMeInput.safeParse({ ...bake, words: '  ', about: 'height', saidBy: 'nobody' });
    expect(wrong.error?.issues.map(({ path }) => path[0]).sort()).toEqual(['about', 'saidBy', 'words']);
    expect(codesOf(ask('RecordAboutMe', aStory(), { ...bake, occurred: day('2026-03-11') }))).toEqual([
      'in-the-future',
    ]);
    expect(eventsOf(ask('RecordAboutMe', told, bake))).toEqual([]);
  });
});

describe('What a young person agrees to share', () => {
  it('is open from the day it was agreed, until it ends or is withdrawn', () => {
    const state = folded(asked(told, 'AgreeSharing', { ...sharing, until: civilDate('2026-06-01') }));
    const [agreed] = sharingsOf(state);
    const on = (text: string) => agreed && sharingOn(agreed, civilDate(text));
    expect([on('2026-02-28'), on('2026-03-01'), on('2026-06-01'), on('2026-06-02')]).toEqual([
      'not-yet',
      'open',
      'open',
      'ended',
    ]);
    const back = { sharingId: idOf('sheet'), reason: 'Changed my mind', occurred: day('2026-03-05') };
    const withdrawn = sharingsOf(folded(asked(asked(told, 'AgreeSharing', sharing), 'WithdrawSharing', back)))[0];
    expect(withdrawn && sharingOn(withdrawn, civilDate('2026-03-04'))).toBe('open');
    expect(withdrawn && sharingOn(withdrawn, civilDate('2026-03-05'))).toBe('withdrawn');
  });

  it.each([
    ['nothing at all', { entries: [], people: [] }, ['nothing-shared']],
    ['what is not on record', { entries: [idOf('bake'), idOf('x')] }, ['shared-entry-not-on-record']],
    ['contact with somebody who is not shared', { contact: [idOf('Kai')] }, ['contact-without-person']],
    ['by an advocate who does not say why', { agreedBy: 'advocate' }, ['advocate-without-why']],
    ['until a day that has been', { until: TODAY }, ['ends-before-it-begins']],
    ['from a day to come', { occurred: day('2026-03-11') }, ['in-the-future']],
  ])('is not %s', (_what, change, codes) => {
    expect(codesOf(ask('AgreeSharing', told, { ...sharing, ...change }))).toEqual(codes);
  });

  it('agreed or withdrawn twice is one fact', () => {
    const agreed = asked(told, 'AgreeSharing', sharing);
    expect(eventsOf(ask('AgreeSharing', agreed, sharing))).toEqual([]);
    const back = { sharingId: idOf('sheet'), reason: 'Changed my mind', occurred: day('2026-03-05') };
    expect(eventsOf(ask('WithdrawSharing', asked(agreed, 'WithdrawSharing', back), back))).toEqual([]);
    expect(codesOf(ask('WithdrawSharing', told, back))).toEqual(['not-on-record']);
  });
});
