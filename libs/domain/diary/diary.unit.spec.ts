import { aStory, codesOf, commandIn, decided, eventsOf, idOf } from '#libs/testing/journey-builders';
import { civilDate, foldLens, inMonth, onDay } from '../kernel';
import { diaryCommands, diaryLens, recordsOf, visitsLens, visitsMade, waiverOf } from '.';

const TODAY = '2026-03-10';
const day = (text: string) => onDay(civilDate(text));
type Story = ReturnType<typeof aStory>;
const ask = (name: string, story: Story, input: unknown, today = TODAY) =>
  decided(commandIn(diaryCommands, name), story, input, { today });
const asked = (story: Story, name: string, input: unknown, today = TODAY): Story =>
  story.on(today, eventsOf(ask(name, story, input, today)));
const visits = (story: Story) => visitsMade(foldLens(visitsLens, story.contactLog).state);
const diary = (story: Story) => foldLens(diaryLens, story.journey).state;

const visit = {
  visitId: idOf('visit'), by: 'social-worker', workerRef: 'sw-1', occurred: day('2026-03-02'), where: 'home', alone: 'yes',
}; // prettier-ignore
const plan = { recordId: idOf('plan'), placement: 'episode:2026-03-02', occurred: day('2026-03-04') };
const talk = {
  recordId: idOf('talk'), about: 'staying-put', occurred: day('2026-03-02'), youngPerson: 'wants', carer: 'not-asked',
  youngPersonsWords: 'I want to stay with Pauline',
}; // prettier-ignore
const waiver = {
  waiverId: idOf('waiver'), dutyKey: 'V2:visit:1', reason: 'In hospital abroad', until: civilDate('2026-04-01'),
}; // prettier-ignore

describe('A visit', () => {
  it('is recorded once, however often it is sent', () => {
    const story = asked(aStory(), 'RecordVisit', visit);
    expect(visits(story)).toMatchObject([{ on: '2026-03-02', by: 'social-worker', alone: 'yes', whyNotAlone: null }]);
    expect(eventsOf(ask('RecordVisit', story, visit))).toEqual([]);
  });

  it('says why the young person was not seen alone', () => {
    expect(codesOf(ask('RecordVisit', aStory(), { ...visit, alone: 'no' }))).toEqual(['not-alone-without-why']);
    expect(
      codesOf(ask('RecordVisit', aStory(), { ...visit, alone: 'no', whyNotAlone: 'They did not want to' })),
    ).toEqual([]);
  });

  it('has a day, and the day has been', () => {
    expect(codesOf(ask('RecordVisit', aStory(), { ...visit, occurred: inMonth(2026, 2) }))).toEqual(['day-missing']);
    expect(codesOf(ask('RecordVisit', aStory(), { ...visit, occurred: day('2026-03-11') }))).toEqual(['in-the-future']);
  });

  it('is put right with a reason, and what stood before stays in the record', () => {
    const first = asked(aStory(), 'RecordVisit', visit);
    const put = { ...visit, occurred: day('2026-03-03'), reason: 'Wrong day in the diary' };
    const story = asked(first, 'CorrectVisit', put);
    expect(visits(story)).toMatchObject([{ on: '2026-03-03', correctedBecause: 'Wrong day in the diary' }]);
    expect(story.contactLog).toHaveLength(2);
    expect(eventsOf(ask('CorrectVisit', story, put))).toEqual([]);
    expect(codesOf(ask('CorrectVisit', aStory(), put))).toEqual(['not-on-record']);
  });

  it('is taken back with a reason, once, and cannot be put right after that', () => {
    const back = { visitId: idOf('visit'), reason: 'It was another child' };
    const story = asked(asked(aStory(), 'RecordVisit', visit), 'TakeBackVisit', back);
    expect(visits(story)).toEqual([]);
    expect(eventsOf(ask('TakeBackVisit', story, back))).toEqual([]);
    expect(codesOf(ask('CorrectVisit', story, { ...visit, reason: 'Again' }))).toEqual(['not-on-record']);
    expect(codesOf(ask('TakeBackVisit', aStory(), back))).toEqual(['not-on-record']);
  });
});

describe('What else is recorded for the diary', () => {
  it.each([
    ['RecordPlacementPlan', plan, 'PlacementPlanMade'],
    ['RecordAreaNotice', plan, 'AreaNoticeGiven'],
    ['RecordPlacementTerms', { ...plan, intendedToEighteen: 'yes' }, 'PlacementTermsRecorded'],
    ['RecordCarersApproval', { ...plan, step: 'temporary-approval' }, 'CarersApprovalRecorded'],
    ['RecordVisitAskedFor', { recordId: idOf('asked'), by: 'carer', occurred: day('2026-03-04') }, 'VisitAskedFor'],
    ['RecordStayingConversation', talk, 'StayingConversationHeld'],
  ] as const)('%s: once, dated to a day that has been, and can be taken back', (name, input, type) => {
    const story = asked(aStory(), name, input);
    expect(recordsOf(diary(story), type)).toHaveLength(1);
    expect(eventsOf(ask(name, story, input))).toEqual([]);
    expect(codesOf(ask(name, aStory(), { ...input, occurred: day('2026-03-11') }))).toEqual(['in-the-future']);
    expect(codesOf(ask(name, aStory(), { ...input, occurred: inMonth(2026, 2) }))).toEqual(['day-missing']);
    const back = { recordId: input.recordId, reason: 'Recorded twice' };
    expect(recordsOf(diary(asked(story, 'TakeBackDiaryRecord', back)), type)).toEqual([]);
    expect(codesOf(ask('TakeBackDiaryRecord', aStory(), back))).toEqual(['not-on-record']);
  });

  it('a conversation asks at least one side what they want', () => {
    expect(codesOf(ask('RecordStayingConversation', aStory(), { ...talk, youngPerson: 'not-asked' }))).toEqual([
      'nobody-asked',
    ]);
  });
});

describe('A duty that is waived', () => {
  const story = asked(aStory(), 'WaiveDuty', waiver);
  const on = (text: string, of = story) => waiverOf(diary(of), 'V2:visit:1', civilDate(text))?.reason;

  it('has an author, a reason and a last day, and ends by itself after it', () => {
    expect(waiverOf(diary(story), 'V2:visit:1', civilDate(TODAY))).toMatchObject({
      author: 'sw-1',
      reason: 'In hospital abroad',
      until: '2026-04-01',
    });
    expect([on('2026-03-09'), on('2026-04-01'), on('2026-04-02')]).toEqual([undefined, waiver.reason, undefined]);
    expect(waiverOf(diary(story), 'V1:episode:1', civilDate(TODAY))).toBeUndefined();
  });

  it('can be asked for again before that day', () => {
    const end = { waiverId: idOf('waiver'), reason: 'They are home' };
    const again = asked(story, 'EndDutyWaiver', end, '2026-03-20');
    expect([on('2026-03-19', again), on('2026-03-20', again)]).toEqual([waiver.reason, undefined]);
    expect(eventsOf(ask('EndDutyWaiver', again, end))).toEqual([]);
    expect(codesOf(ask('EndDutyWaiver', aStory(), end))).toEqual(['not-on-record']);
  });

  it('is for a day to come, within a year', () => {
    const until = (text: string) => codesOf(ask('WaiveDuty', aStory(), { ...waiver, until: civilDate(text) }));
    expect([until(TODAY), until('2027-03-11'), until('2027-03-10')]).toEqual([['until-has-passed'], ['until-too-late'], []]);
    expect(eventsOf(ask('WaiveDuty', story, waiver))).toEqual([]);
  }); // prettier-ignore
});
