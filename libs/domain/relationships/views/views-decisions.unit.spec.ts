import {
  aStory, calledLovingAndLasting, codesOf, commandIn, decided, describedAs, endedWith, eventsOf, idOf, matters, placed,
  reasonsOf, wished,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, inMonth, onDay } from '../../kernel';
import { relationshipsCommands } from '../commands';

const TODAY = '2026-03-10';
const occurred = onDay(civilDate('2026-03-08'));
const tomorrow = onDay(civilDate('2026-03-11'));
const nan = idOf('nan');
const story = aStory().on('2026-01-01', matters('nan', 'grandparent', { ring: 2 }), matters('Ruth', 'foster-carer'));
const ask = (name: string, input: unknown, on = story) =>
  decided(commandIn(relationshipsCommands, name), on, input, { today: TODAY });

describe('Placing everybody in one go', () => {
  const rings = [
    { relationshipId: nan, ring: 2 },
    { relationshipId: idOf('Ruth'), ring: 1 },
  ];

  it('records one thing for each person who is in another ring than before', () => {
    expect(eventsOf(ask('PlaceRings', { rings, view: 'young-person', occurred }))).toEqual([
      { type: 'ClosenessPlaced', data: { relationshipId: idOf('Ruth'), ring: 1, view: 'young-person', occurred } },
    ]);
  });

  it('never takes a worker’s ring for the young person’s own', () => {
    const byWorker = story.on('2026-02-01', placed('Ruth', 1, '2026-02-01', 'worker'));
    expect(eventsOf(ask('PlaceRings', { rings, view: 'young-person', occurred }, byWorker))).toHaveLength(1);
    expect(eventsOf(ask('PlaceRings', { rings, view: 'worker', occurred }, byWorker))).toMatchObject([
      { data: { relationshipId: nan, ring: 2, view: 'worker' } },
    ]);
  });

  it('says beside each person what is wrong, and records nobody', () => {
    const wrong = [...rings, { relationshipId: idOf('nobody'), ring: 5 }];
    const reasons = reasonsOf(ask('PlaceRings', { rings: wrong, view: 'young-person', occurred: tomorrow }));
    expect(reasons.map(({ field }) => field)).toEqual(['rings.2.relationshipId', 'rings.2.ring', 'occurred']);
  });

  it('takes each person once', () => {
    const { input } = commandIn(relationshipsCommands, 'PlaceRings');
    const twice = [...rings, { relationshipId: nan, ring: 3 }];
    const parsed = input.safeParse({ rings: twice, view: 'young-person', occurred });
    expect(parsed.error?.issues[0]?.message).toBe('Place each person once');
  });
});

describe('Saying what a relationship is like', () => {
  const like = { relationshipId: nan, view: 'young-person', quality: 'strong', words: 'She gets me', occurred };

  it('is recorded in the words of whoever said it', () => {
    expect(eventsOf(ask('DescribeRelationship', like))).toEqual([{ type: 'RelationshipDescribed', data: like }]);
  });

  it('takes a worker saying the same on the same day for another view', () => {
    const told = story.on('2026-03-08', describedAs('nan', 'strong', '2026-03-08', { words: 'She gets me' }));
    expect(eventsOf(ask('DescribeRelationship', like, told))).toEqual([]);
    expect(eventsOf(ask('DescribeRelationship', { ...like, view: 'worker' }, told))).toHaveLength(1);
  });

  it.each([
    ['somebody who has died', 'death', []],
    ['somebody they chose to leave', 'chosen-by-young-person', []],
  ] as const)('can be said of %s', (_, how, codes) => {
    const ended = story.on('2026-02-01', endedWith('nan', how, '2026-02-01'));
    expect(codesOf(ask('DescribeRelationship', like, ended))).toEqual(codes);
  });

  it.each([
    [{ occurred: tomorrow }, ['in-the-future']],
    [{ relationshipId: idOf('nobody') }, ['no-such-relationship']],
  ])('is refused with %j', (change, codes) => {
    expect(codesOf(ask('DescribeRelationship', { ...like, ...change }))).toEqual(codes);
  });

  it('says what to choose when nothing was chosen', () => {
    const { input } = commandIn(relationshipsCommands, 'DescribeRelationship');
    const parsed = input.safeParse({ ...like, quality: '', view: '' });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
      'Choose whose view it is',
      'Choose what it is like',
    ]);
  });
});

describe('A wish', () => {
  const wish = {
    wishId: idOf('w'), relationshipId: nan, wish: 'see-more', words: null, saidBy: 'young-person', occurred,
  }; // prettier-ignore

  it('is recorded with or without words', () => {
    expect(eventsOf(ask('RecordWish', wish))).toEqual([{ type: 'WishRecorded', data: wish }]);
  });

  it.each([
    [{}, []],
    [{ wish: 'something-else', words: null }, ['wish-without-words']],
    [{ wish: 'something-else', words: 'Meet at the allotment' }, []],
    [{ occurred: tomorrow }, ['in-the-future']],
    [{ relationshipId: idOf('nobody') }, ['no-such-relationship']],
    [{ saidBy: 'advocate' }, []],
  ])('given %j, is refused for %j', (change, codes) => {
    expect(codesOf(ask('RecordWish', { ...wish, ...change }))).toEqual(codes);
  });

  it('is the same wish when the same form is sent twice', () => {
    const told = story.on('2026-03-08', wished('nan', 'see-more', '2026-03-08'));
    expect(eventsOf(ask('RecordWish', { ...wish, wishId: idOf('nan see-more 2026-03-08') }, told))).toEqual([]);
  });
});

describe('Saying that a relationship is loving and lasting', () => {
  const said = {
    relationshipId: nan, answer: 'yes', saidBy: 'young-person', whyAnAdvocate: null, otherSaysSo: 'yes',
    outlastsRole: 'unknown', words: 'Always', occurred,
  }; // prettier-ignore

  it('is recorded with what supports it', () => {
    expect(eventsOf(ask('SayLovingAndLasting', said))).toEqual([{ type: 'LovingAndLastingSaid', data: said }]);
  });

  it('is unknown in whatever was not asked', () => {
    const { relationshipId, answer, saidBy } = said;
    expect(eventsOf(ask('SayLovingAndLasting', { relationshipId, answer, saidBy, occurred }))).toMatchObject([
      { data: { whyAnAdvocate: null, otherSaysSo: 'unknown', outlastsRole: 'unknown', words: null } },
    ]);
  });

  it.each([
    ['an advocate who does not say why', { saidBy: 'advocate' }, ['advocate-without-a-reason']],
    ['an advocate who says why', { saidBy: 'advocate', whyAnAdvocate: 'Does not use words yet' }, []],
    ['a reason for an advocate who did not speak', { whyAnAdvocate: 'Was away' }, ['reason-without-an-advocate']],
    ['a day to come', { occurred: tomorrow }, ['in-the-future']],
    ['a month as far as anybody knows', { occurred: inMonth(2026, 3) }, []],
    ['nobody on record', { relationshipId: idOf('nobody') }, ['no-such-relationship']],
  ] as const)('given %s', (_, change, codes) => {
    expect(codesOf(ask('SayLovingAndLasting', { ...said, ...change }))).toEqual(codes);
  });

  it('says the same twice on a day only once, and another answer again', () => {
    const told = story.on(
      '2026-03-08',
      calledLovingAndLasting('nan', '2026-03-08', { otherSaysSo: 'yes', words: 'Always' }),
    );
    expect(eventsOf(ask('SayLovingAndLasting', said, told))).toEqual([]);
    expect(eventsOf(ask('SayLovingAndLasting', { ...said, answer: 'not-sure' }, told))).toHaveLength(1);
  });
});
