import {
  agreedOn, aStory, codesOf, commandIn, decided, endedWith, eventsOf, idOf, matters, noLongerAgreed, reasonsOf, restricted,
  unrestricted,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens, inMonth, onDay } from '../../kernel';
import { relationshipsCommands } from '../commands';
import { relationshipsLens } from '../evolve';
import type { Relationship } from '../state';
import { agreementOn, agreementsBy, isCompletePlan, planGaps } from './agreement-queries';

const TODAY = '2026-03-10';
const nan = idOf('nan');
const day = (text: string) => onDay(civilDate(text));
const story = aStory().on('2026-01-01', matters('nan', 'grandparent', { since: '2015-01-01' }));
const ask = (name: string, input: unknown, on = story) =>
  decided(commandIn(relationshipsCommands, name), on, input, { today: TODAY });
const nanIn = (on: typeof story) => foldLens(relationshipsLens, on.journey).state.relationships[nan] as Relationship;

const least = {
  relationshipId: nan, mode: 'phone', everyDays: 14, responsible: null, firstOn: null, occurred: day('2026-03-01'),
}; // prettier-ignore
const everything = {
  ...least, toleranceDays: 5, responsible: 'Ruth', firstOn: '2026-03-08', payer: 'The authority',
  travel: 'By train, Ruth comes along', supervision: 'supported', ifMissedTwice: 'Ruth rings both', reviewOn: '2026-09-01',
  ownWords: 'Sundays are best',
}; // prettier-ignore

describe('Agreeing contact', () => {
  it('keeps everything that was agreed, and nothing that was not', () => {
    expect(eventsOf(ask('AgreeContact', everything))).toEqual([{ type: 'ContactAgreed', data: everything }]);
    expect(eventsOf(ask('AgreeContact', least))).toEqual([{ type: 'ContactAgreed', data: least }]);
  });

  it('may leave how often to them', () => {
    expect(codesOf(ask('AgreeContact', { ...least, everyDays: null }))).toEqual([]);
  });

  it.each([
    ['a day that has no end: how often is from 1 to 366 days', { everyDays: 400 }, 'everyDays'],
    ['no days at all', { everyDays: 0 }, 'everyDays'],
    ['half a day', { everyDays: 1.5 }, 'everyDays'],
    ['a whole interval late', { toleranceDays: 14 }, 'toleranceDays'],
    ['less than no days late', { toleranceDays: -1 }, 'toleranceDays'],
    ['a day late where it is every day', { everyDays: 1, toleranceDays: 1 }, 'toleranceDays'],
    ['a tolerance where it is when they want to', { everyDays: null, toleranceDays: 3 }, 'toleranceDays'],
    ['a first time before it was agreed', { firstOn: '2026-02-28' }, 'firstOn'],
    ['looking at it again on the day on which it was agreed', { reviewOn: '2026-03-01' }, 'reviewOn'],
    ['an agreement that is still to be made', { occurred: day('2026-03-11'), firstOn: '2026-03-12' }, 'occurred'],
    ['meeting face to face by letterbox only', { mode: 'face-to-face', supervision: 'letterbox-only' }, 'supervision'],
    ['somebody who is not on record', { relationshipId: idOf('nobody') }, 'relationshipId'],
  ])('refuses %s', (_what, change, field) => {
    expect(reasonsOf(ask('AgreeContact', { ...least, ...change })).map((reason) => reason.field)).toEqual([field]);
  });

  it('takes what the edges allow', () => {
    for (const change of [
      { everyDays: 366, toleranceDays: 365 }, { everyDays: 1, toleranceDays: 0 }, { firstOn: '2026-03-01' },
      { reviewOn: '2026-03-02' }, { mode: 'letter', supervision: 'letterbox-only' },
      { occurred: inMonth(2026, 3), firstOn: '2026-03-01' },
    ]) {
      expect(codesOf(ask('AgreeContact', { ...least, ...change }))).toEqual([]);
    } // prettier-ignore
  });

  it('says everything that is wrong at once', () => {
    const wrong = { ...least, everyDays: 0, firstOn: '2026-02-01', reviewOn: '2026-02-01' };
    expect(codesOf(ask('AgreeContact', wrong))).toHaveLength(3);
  });

  it('begins nothing in a relationship that had ended', () => {
    const over = story.on('2026-02-01', endedWith('nan', 'death', '2026-02-01'));
    expect(codesOf(ask('AgreeContact', least, over))).toEqual(['relationship-ended']);
  });

  it('keeps another version when one word of it changed', () => {
    const once = story.on('2026-03-01', eventsOf(ask('AgreeContact', everything)));
    expect(eventsOf(ask('AgreeContact', everything, once))).toEqual([]);
    expect(eventsOf(ask('AgreeContact', { ...everything, payer: 'Nan' }, once))).toHaveLength(1);
    const { payer: _nobody, ...withoutPayer } = everything;
    expect(eventsOf(ask('AgreeContact', withoutPayer, once))).toHaveLength(1);
  });
});

describe('A restriction in force', () => {
  const under = (kind: 'no-contact' | 'supervised-only' | 'online-ban' | 'place-ban') =>
    story.on('2026-02-01', restricted('nan', '2026-02-01', { kind }));

  it.each([
    ['no-contact', {}, ['relationshipId']],
    ['supervised-only', {}, ['supervision']],
    ['supervised-only', { supervision: 'supported' }, ['supervision']],
    ['supervised-only', { supervision: 'supervised' }, []],
    ['supervised-only', { mode: 'letter', supervision: 'letterbox-only' }, []],
    ['online-ban', { mode: 'video' }, ['mode']],
    ['online-ban', { mode: 'phone' }, []],
    ['place-ban', {}, []],
  ] as const)('(%s) allows what it allows: %o', (kind, change, fields) => {
    const reasons = reasonsOf(ask('AgreeContact', { ...least, ...change }, under(kind)));
    expect(reasons.map(({ field }) => field)).toEqual(fields);
    for (const { message } of reasons) expect(message).toContain('to be reviewed on 1 January 2030');
  });

  it('keeps contact from being agreed until it is lifted', () => {
    const lifted = under('no-contact').on('2026-02-20', unrestricted('nan', '2026-02-20'));
    expect(codesOf(ask('AgreeContact', least, lifted))).toEqual([]);
  });
});

describe('Contact that is no longer agreed', () => {
  const end = { relationshipId: nan, reason: 'Asked for a rest', occurred: day('2026-03-05') };
  const agreed = story.on('2026-02-01', agreedOn('nan', '2026-02-01'));

  it('stops to hold on that day, and says why', () => {
    const events = eventsOf(ask('EndContactAgreement', end, agreed));
    expect(events).toEqual([{ type: 'ContactAgreementEnded', data: end }]);
    const after = nanIn(agreed.on('2026-03-05', events));
    expect(agreementOn(after, civilDate('2026-03-04'))?.everyDays).toBe(14);
    expect(agreementOn(after, civilDate('2026-03-05'))).toBeUndefined();
    expect(() => ask('EndContactAgreement', { ...end, reason: '' }, agreed)).toThrow('Say why it is no longer agreed');
  });

  it('ends once, and only where something is agreed', () => {
    const over = agreed.on('2026-03-05', noLongerAgreed('nan', '2026-03-05'));
    expect(eventsOf(ask('EndContactAgreement', end, over))).toEqual([]);
    expect(codesOf(ask('EndContactAgreement', { ...end, reason: 'Another' }, over))).toEqual(['no-contact-agreed']);
    expect(codesOf(ask('EndContactAgreement', end, story))).toEqual(['no-contact-agreed']);
    expect(codesOf(ask('EndContactAgreement', { ...end, relationshipId: idOf('nobody') }))).toEqual([
      'no-such-relationship',
    ]);
  });

  it('does not end before it began, nor ahead of time', () => {
    expect(codesOf(ask('EndContactAgreement', { ...end, occurred: day('2026-01-31') }, agreed))).toEqual([
      'end-before-start',
    ]);
    expect(codesOf(ask('EndContactAgreement', { ...end, occurred: day('2026-03-11') }, agreed))).toEqual([
      'in-the-future',
    ]);
  });

  it('can be agreed anew, on the same day and in the same words', () => {
    const over = agreed.on('2026-03-05', noLongerAgreed('nan', '2026-02-01'));
    const again = eventsOf(ask('AgreeContact', { ...least, mode: 'face-to-face', occurred: day('2026-02-01') }, over));
    expect(agreementOn(nanIn(over.on('2026-03-06', again)), civilDate('2026-03-06'))?.everyDays).toBe(14);
  });
});

describe('Versions of what was agreed', () => {
  const told = story.on(
    '2026-03-01',
    agreedOn('nan', '2026-03-01', { everyDays: 7 }),
    agreedOn('nan', '2025-06-01', { everyDays: 28 }),
  );

  it('are all kept, the one that holds on top, by the day they are of and not the day they were typed in', () => {
    const all = agreementsBy(nanIn(told), civilDate('2026-03-10'));
    expect(all.map(({ everyDays }) => everyDays)).toEqual([7, 28]);
    expect(agreementsBy(nanIn(told), civilDate('2026-02-01')).map(({ everyDays }) => everyDays)).toEqual([28]);
  });
});

describe('A plan for contact', () => {
  const plan = (terms: Parameters<typeof agreedOn>[2] = {}) =>
    agreementOn(nanIn(story.on('2026-03-01', agreedOn('nan', '2026-03-01', terms))), civilDate('2026-03-10'));
  const first = (text: string) => plan({ responsible: 'Ruth', firstOn: civilDate(text) });

  it('names an adult and has a first date, or it counts as none', () => {
    expect(isCompletePlan(undefined)).toBe(false);
    expect(isCompletePlan(plan())).toBe(false);
    expect(isCompletePlan(plan({ responsible: 'Ruth' }))).toBe(false);
    expect(isCompletePlan(plan({ firstOn: civilDate('2026-03-08') }))).toBe(false);
    expect(isCompletePlan(first('2026-03-08'))).toBe(true);
  });

  it.each([
    ['the day before the move', '2026-03-19', false],
    ['the day of the move', '2026-03-20', true],
    ['14 days after the move', '2026-04-03', true],
    ['15 days after the move', '2026-04-04', false],
  ])('for a move: a first date on %s', (_when, firstOn, expected) => {
    expect(isCompletePlan(first(firstOn), civilDate('2026-03-20'))).toBe(expected);
  });

  it('says what practice asks for and nobody has agreed yet', () => {
    const { relationshipId: _who, occurred: _when, ...terms } = everything;
    expect(planGaps(plan({ ...terms, firstOn: civilDate('2026-03-08') } as never) as never)).toEqual([]);
    expect(planGaps(plan() as never)).toEqual([
      'responsible', 'firstOn', 'payer', 'travel', 'supervision', 'ifMissedTwice', 'reviewOn', 'ownWords',
    ]); // prettier-ignore
  });
});
