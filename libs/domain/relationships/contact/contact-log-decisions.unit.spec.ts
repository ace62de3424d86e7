import {
  aStory, codesOf, commandIn, decided, eventsOf, idOf, lookedAndFoundNone, matters, missedEachOther, reasonsOf,
  recordedByMistake, sawEachOther,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens, inMonth, onDay } from '../../kernel';
import { contactCommands } from '../commands';
import { relationshipsLens } from '../evolve';

const TODAY = '2026-03-10';
const nan = idOf('nan');
const kai = idOf('Kai');
const day = (text: string) => onDay(civilDate(text));
const story = aStory().on(
  '2026-01-01',
  matters('nan', 'grandparent', { since: '2015-01-01' }),
  matters('Kai', 'half-brother-or-sister'),
);
const relationships = foldLens(relationshipsLens, story.journey).state;
const ask = (name: string, input: unknown, on = story) =>
  decided(commandIn(contactCommands, name), on, input, { today: TODAY, extra: { relationships } });
const whoIn = (decision: ReturnType<typeof ask>) =>
  eventsOf(decision).map(({ data }) => (data as { relationshipId: string }).relationshipId);

describe('Recording contact', () => {
  const held = {
    contactId: idOf('sunday'), relationshipIds: [nan, kai], occurred: day('2026-03-08'), mode: 'face-to-face', outcome: 'held',
  }; // prettier-ignore

  it('writes one occasion with two people into both logs', () => {
    expect(whoIn(ask('RecordContact', held))).toEqual([nan, kai]);
  });

  it('keeps how it went and what the young person says of it apart, and leaves out what was not said', () => {
    const said = { howItWent: 'They baked a cake', youngPersonsView: 'I want to go again' };
    expect(eventsOf(ask('RecordContact', { ...held, ...said }))[0]?.data).toMatchObject(said);
    expect(Object.keys(eventsOf(ask('RecordContact', held))[0]?.data as object)).toEqual([
      'contactId', 'relationshipId', 'occurred', 'mode',
    ]); // prettier-ignore
  });

  it('says who missed it and why', () => {
    const missed = { ...held, outcome: 'missed', missedBy: 'service', reason: 'No transport' };
    expect(eventsOf(ask('RecordContact', missed)).map(({ type }) => type)).toEqual(['ContactMissed', 'ContactMissed']);
    expect(() => ask('RecordContact', { ...missed, reason: ' ' })).toThrow('Say why it did not happen');
    expect(() => ask('RecordContact', { ...missed, missedBy: 'me' })).toThrow('Choose who it was missed by');
  });

  it('refuses contact that has not happened yet, and people who are not on record', () => {
    const decision = ask('RecordContact', { ...held, occurred: day('2026-03-11'), relationshipIds: [idOf('nobody')] });
    expect(codesOf(decision)).toEqual(['contact-in-the-future', 'no-such-relationship']);
  });

  it('adds only the person who was left out when the same occasion is recorded again', () => {
    const first = eventsOf(ask('RecordContact', { ...held, relationshipIds: [nan] }));
    expect(whoIn(ask('RecordContact', held, story.on('2026-03-09', first)))).toEqual([kai]);
  });

  it('does not bring back what was taken back as a mistake', () => {
    const withdrawn = {
      type: 'ContactWithdrawn',
      data: { contactId: held.contactId, relationshipId: nan, reason: 'No' },
    };
    const put = story.on('2026-03-09', eventsOf(ask('RecordContact', held)), withdrawn);
    expect(whoIn(ask('RecordContact', held, put))).toEqual([]);
  });

  it('takes what somebody typed as it was typed, a sum or markup among it', () => {
    const howItWent = '=SUM(A1) <b>fine</b>';
    expect(eventsOf(ask('RecordContact', { ...held, howItWent }))[0]?.data).toMatchObject({ howItWent });
  });

  it('refuses ten thousand characters and never cuts them', () => {
    expect(() => ask('RecordContact', { ...held, howItWent: 'x'.repeat(10_000) })).toThrow(
      'Use 4000 characters or fewer',
    );
  });
});

describe('Looking, and finding none', () => {
  const found = {
    findingId: idOf('look'), relationshipId: nan, from: '2026-01-01', to: '2026-03-01', lookedAt: 'Asked Nan and Kai',
  }; // prettier-ignore
  const saw = (on: string) => story.on('2026-03-02', sawEachOther('nan', on));

  it('is recorded with the days and with what was looked at', () => {
    expect(eventsOf(ask('RecordNoContact', found))).toEqual([{ type: 'NoContactFound', data: found }]);
    expect(() => ask('RecordNoContact', { ...found, lookedAt: '' })).toThrow('Say who or what you asked');
  });

  it('is recorded once', () => {
    const once = story.on('2026-03-02', eventsOf(ask('RecordNoContact', found)));
    expect(eventsOf(ask('RecordNoContact', found, once))).toEqual([]);
  });

  it.each([
    ['of days still to come', { to: '2026-03-11' }, 'looked-ahead', 'to'],
    ['from the last day to the first', { from: '2026-03-02' }, 'looked-backwards', 'from'],
    ['of somebody who is not on record', { relationshipId: idOf('nobody') }, 'no-such-relationship', 'relationshipId'],
  ])('is refused %s', (_why, change, code, field) => {
    expect(reasonsOf(ask('RecordNoContact', { ...found, ...change }))).toEqual([
      { code, field, message: expect.any(String) as string },
    ]);
  });

  it('is refused where contact on one of those days is on record, and says when that was', () => {
    const [reason] = reasonsOf(ask('RecordNoContact', found, saw('2026-02-01')));
    expect(reason?.message).toContain('1 February 2026');
    expect(codesOf(ask('RecordNoContact', found, saw('2026-03-02')))).toEqual([]);
    expect(codesOf(ask('RecordNoContact', found, saw('2026-02-01').on('2026-03-03', recordedByMistake('nan', '2026-02-01'))))).toEqual([]);
    expect(codesOf(ask('RecordNoContact', found, story.on('2026-03-02', missedEachOther('nan', '2026-02-01'))))).toEqual([]);
  }); // prettier-ignore

  it('stands beside contact that may have been on another day', () => {
    const someday = sawEachOther('nan', '2026-02-01');
    const vague = { ...someday, data: { ...someday.data, occurred: inMonth(2026, 3) } };
    expect(codesOf(ask('RecordNoContact', found, story.on('2026-03-02', vague)))).toEqual([]);
  });

  it('does not keep anybody from recording a contact that is learnt of later', () => {
    const looked = story.on('2026-03-02', lookedAndFoundNone('nan', '2026-01-01', '2026-03-01'));
    const held = { contactId: idOf('c'), relationshipIds: [nan], occurred: day('2026-02-01'), mode: 'phone', outcome: 'held' };
    expect(whoIn(ask('RecordContact', held, looked))).toEqual([nan]);
  }); // prettier-ignore
});

describe('Taking back a contact that was recorded by mistake', () => {
  const sunday = { contactId: idOf('sunday'), occurred: day('2026-03-08'), mode: 'phone', outcome: 'held' };
  const both = story.on(
    '2026-03-09',
    eventsOf(ask('RecordContact', { ...sunday, relationshipIds: [nan, kai] })),
  ); // prettier-ignore
  const mistake = { contactId: sunday.contactId, relationshipId: nan, reason: 'Kai went alone' };

  it('is for one person: the others of the same occasion stand', () => {
    const events = eventsOf(ask('WithdrawContact', mistake, both));
    expect(events).toEqual([{ type: 'ContactWithdrawn', data: mistake }]);
    const again = both.on('2026-03-10', events);
    expect(codesOf(ask('WithdrawContact', { ...mistake, relationshipId: kai }, again))).toEqual([]);
  });

  it('says why, and is done once', () => {
    expect(() => ask('WithdrawContact', { ...mistake, reason: '' }, both)).toThrow('Say why it was a mistake');
    const again = both.on('2026-03-10', eventsOf(ask('WithdrawContact', mistake, both)));
    expect(eventsOf(ask('WithdrawContact', mistake, again))).toEqual([]);
  });

  it('is refused where there is no such contact', () => {
    expect(codesOf(ask('WithdrawContact', { ...mistake, contactId: idOf('monday') }, both))).toEqual([
      'no-such-contact',
    ]);
  });
});
