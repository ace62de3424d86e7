import { aStory, codesOf, commandIn, decided, eventsOf, idOf } from '#libs/testing/journey-builders';
import { civilDate, foldLens, onDay } from '../kernel';
import { adviserContacts, afterCareCommands, afterCareLens, contactWishOn, keepingInTouchOn, lastInTouch } from '.';

const TODAY = '2026-03-10';
const day = (text: string) => onDay(civilDate(text));
type Story = ReturnType<typeof aStory>;
const ask = (name: string, story: Story, input: unknown) =>
  decided(commandIn(afterCareCommands, name), story, input, { today: TODAY });
const asked = (story: Story, name: string, input: unknown): Story => story.on(TODAY, eventsOf(ask(name, story, input)));
const folded = (story: Story) => foldLens(afterCareLens, story.journey).state;
const on = (story: Story, text: string) => keepingInTouchOn(folded(story), civilDate(text));

const contact = (word: string, text: string, more: object = {}) => ({
  recordId: idOf(word), occurred: day(text), way: 'phone', reachedBy: 'worker', with: 'personal-adviser', words: null, ...more,
}); // prettier-ignore
const tried = (text: string, more: object = {}) => ({
  recordId: idOf(`try ${text}`), occurred: day(text), way: 'phone', with: 'personal-adviser', tried: 'Rang, no answer', ...more,
}); // prettier-ignore
const every8Weeks = { recordId: idOf('rhythm'), occurred: day('2025-01-01'), everyDays: 56 };

const met = asked(
  asked(aStory(), 'AgreeKeepingInTouch', every8Weeks),
  'RecordAdviserContact',
  contact('met', '2025-06-02'),
);
const triedOn = (story: Story, ...days: readonly string[]): Story =>
  days.reduce((so, text) => asked(so, 'RecordContactTried', tried(text)), story);

describe('Keeping in touch after care', () => {
  it('is in touch within the agreed rhythm, to the day, and late on the next', () => {
    expect(on(met, '2025-07-28')).toMatchObject({ standing: 'in-touch', daysSince: 56, dueBy: '2025-07-28' });
    expect(on(met, '2025-07-29')).toMatchObject({ standing: 'late', daysSince: 57 });
  });

  it('says nothing is recorded where nothing is, and never that there was no contact', () => {
    expect(on(aStory(), TODAY)).toMatchObject({ standing: 'not-recorded', daysSince: null, dueBy: null, last: null });
    expect(lastInTouch(folded(aStory()), civilDate(TODAY))).toBeUndefined();
  });

  it('counts with two months, and says nothing was agreed, while no rhythm is', () => {
    const story = asked(aStory(), 'RecordAdviserContact', contact('met', '2025-06-02'));
    expect(on(story, '2025-08-02')).toMatchObject({ standing: 'in-touch', agreed: null, everyDays: 61 });
    expect(on(story, '2025-08-03')).toMatchObject({ standing: 'late' });
  });

  it('is late, not lost, however long nobody tries', () => {
    expect(on(triedOn(met, '2025-08-01', '2025-08-08'), TODAY).standing).toBe('late');
  });

  it('is lost from the third try once the rhythm has passed', () => {
    const story = triedOn(met, '2025-08-01', '2025-08-08', '2025-08-20');
    expect(on(story, '2025-08-19').standing).toBe('late');
    expect(on(story, '2025-08-20')).toMatchObject({
      standing: 'lost',
      lost: [{ since: '2025-06-02', lostOn: '2025-08-20', found: null }],
    });
  });

  it('is not lost while the rhythm has not passed, however often somebody tried', () => {
    const story = triedOn(met, '2025-06-10', '2025-06-11', '2025-06-12', '2025-06-13');
    expect(on(story, '2025-07-28').standing).toBe('in-touch');
    expect(on(story, '2025-07-29')).toMatchObject({ standing: 'lost', lost: [{ lostOn: '2025-07-29' }] });
  });

  it('is re-established by the next contact, and stays on record as having been lost', () => {
    const lost = triedOn(met, '2025-08-01', '2025-08-08', '2025-08-20');
    const found = asked(lost, 'RecordAdviserContact', contact('found', '2025-10-05', { reachedBy: 'somebody-else' }));
    expect(on(found, '2025-10-06')).toMatchObject({
      standing: 'in-touch',
      tries: [],
      lost: [{ since: '2025-06-02', lostOn: '2025-08-20', found: { on: '2025-10-05', reachedBy: 'somebody-else' } }],
    });
    expect(on(found, '2025-09-01').standing).toBe('lost');
  });

  it('is lost and found on one day where the third try of that day came first, and not lost where contact was only due', () => {
    const tries = ['2025-08-01', '2025-08-08', '2025-08-20'];
    const sameDay = asked(triedOn(met, ...tries), 'RecordAdviserContact', contact('found', '2025-08-20'));
    expect(on(sameDay, '2025-08-20')).toMatchObject({
      standing: 'in-touch',
      lost: [{ lostOn: '2025-08-20', found: { on: '2025-08-20' } }],
    });
    const early = triedOn(met, '2025-06-10', '2025-06-11', '2025-06-12');
    expect(on(asked(early, 'RecordAdviserContact', contact('found', '2025-07-29')), '2025-07-29').lost).toEqual([]);
  });

  it('can be lost where no contact was ever recorded: counted from what was agreed, else from the first try', () => {
    const never = triedOn(aStory(), '2025-08-01', '2025-08-08', '2025-08-20');
    expect(on(never, '2025-10-01').standing).toBe('not-recorded');
    expect(on(never, '2025-10-02')).toMatchObject({ standing: 'lost', lost: [{ since: null, lostOn: '2025-10-02' }] });
  });
});

describe('What a young person says about being in touch', () => {
  const wish = (what: string, text: string, more: object = {}) => ({
    recordId: idOf(what), occurred: day(text), wish: what, notBefore: null, words: null, ...more,
  }); // prettier-ignore

  it('asked not to be contacted before a day: nothing is late until then, and it lapses on that day', () => {
    const story = asked(met, 'RecordContactWish', wish('not-before', '2025-06-02', { notBefore: '2025-09-01' }));
    expect(on(story, '2025-08-31')).toMatchObject({ standing: 'not-before', dueBy: '2025-09-01' });
    expect(on(story, '2025-09-01').standing).toBe('in-touch');
    expect(on(story, '2025-09-02').standing).toBe('late');
  });

  it('does not want to be in touch: nothing is owed or lost until they say otherwise', () => {
    const no = triedOn(
      asked(met, 'RecordContactWish', wish('not-wanted', '2025-06-02')),
      '2025-08-01', '2025-08-02', '2025-08-03',
    ); // prettier-ignore
    expect(on(no, TODAY)).toMatchObject({ standing: 'not-wanted', dueBy: null, lost: [] });
    const again = asked(no, 'RecordContactWish', wish('wanted', '2026-03-01'));
    expect(contactWishOn(folded(again), civilDate(TODAY))).toBeUndefined();
    expect(contactWishOn(folded(again), civilDate('2026-02-28'))?.wish).toBe('not-wanted');
  });

  it('is recorded in one step with the contact it was said in', () => {
    const said = { recordId: idOf('said'), wish: 'not-before', notBefore: '2026-04-01', words: 'After my exams' };
    const events = eventsOf(ask('RecordAdviserContact', met, contact('exams', '2026-03-01', { wish: said })));
    expect(events.map(({ type }) => type)).toEqual(['AdviserContactHeld', 'ContactWishSaid']);
    const twice = asked(met, 'RecordAdviserContact', contact('exams', '2026-03-01', { wish: said }));
    expect(eventsOf(ask('RecordAdviserContact', twice, contact('exams', '2026-03-01', { wish: said })))).toEqual([]);
  });

  it('names a day to come, and only where it is about one', () => {
    const before = wish('not-before', '2026-03-01', { notBefore: '2026-03-01' });
    expect(codesOf(ask('RecordContactWish', met, before))).toEqual(['day-has-been']);
    expect(codesOf(ask('RecordContactWish', met, { ...before, notBefore: null }))).toEqual(['no-day']);
    expect(codesOf(ask('RecordContactWish', met, { ...before, notBefore: '2026-03-02' }))).toEqual([]);
  });
});

describe('A contact on record', () => {
  it('asked twice changes nothing; other words need a reason; with one they take its place', () => {
    const again = contact('met', '2025-06-02');
    expect(eventsOf(ask('RecordAdviserContact', met, again))).toEqual([]);
    const other = contact('met', '2025-06-03');
    expect(codesOf(ask('RecordAdviserContact', met, other))).toEqual(['recorded-already']);
    const right = asked(met, 'RecordAdviserContact', { ...other, correcting: { reason: 'It was the day after' } });
    expect(adviserContacts(folded(right)).map((one) => one.on)).toEqual(['2025-06-03']);
  });

  it('is put right only where it is on record, and as what it is', () => {
    const correcting = { reason: 'Wrong' };
    expect(codesOf(ask('RecordAdviserContact', met, contact('other', '2025-06-02', { correcting })))).toEqual([
      'not-on-record',
    ]);
    expect(codesOf(ask('RecordContactTried', met, tried('2025-06-02', { recordId: idOf('met'), correcting })))).toEqual(
      ['recorded-already'],
    );
  });

  it('is taken back with a reason, once, and counts no more', () => {
    const back = { recordId: idOf('met'), reason: 'It was with somebody else' };
    const without = asked(met, 'TakeBackAfterCareRecord', back);
    expect(lastInTouch(folded(without), civilDate(TODAY))).toBeUndefined();
    expect(eventsOf(ask('TakeBackAfterCareRecord', without, back))).toEqual([]);
    expect(codesOf(ask('TakeBackAfterCareRecord', met, { ...back, recordId: idOf('x') }))).toEqual(['not-on-record']);
    expect(codesOf(ask('RecordAdviserContact', without, contact('met', '2025-06-02')))).toEqual(['taken-back']);
  });

  it('is not of a day to come', () => {
    expect(codesOf(ask('RecordAdviserContact', met, contact('soon', '2026-03-11')))).toEqual(['in-the-future']);
    expect(codesOf(ask('RecordContactTried', met, tried('2026-03-11')))).toEqual(['in-the-future']);
  });

  it('says who was asked, of those the young person agreed may be asked and of nobody else', () => {
    expect(codesOf(ask('RecordContactTried', met, tried('2026-03-01', { asked: [idOf('nan')] })))).toEqual([
      'not-agreed',
    ]);
    const agreed = met.on('2025-07-01', {
      type: 'PeopleToAskAgreed',
      data: { recordId: idOf('may'), occurred: day('2025-07-01'), people: [idOf('nan')], words: null },
    });
    expect(codesOf(ask('RecordContactTried', agreed, tried('2026-03-01', { asked: [idOf('nan')] })))).toEqual([]);
    expect(codesOf(ask('RecordContactTried', agreed, tried('2025-06-30', { asked: [idOf('nan')] })))).toEqual([
      'not-agreed',
    ]);
  });

  it('after a death nothing is late or lost', () => {
    const story = asked(met, 'RecordCareLeaverDied', { recordId: idOf('died'), occurred: day('2025-12-01') });
    expect(on(story, TODAY)).toMatchObject({ standing: 'died', dueBy: null });
    expect(on(story, '2025-11-30').standing).toBe('late');
  });
});
