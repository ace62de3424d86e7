import {
  agreed, allocated, anOption, aStory, cameIntoCare, endedWith, idOf, known, matters, movedTo, moveProposed, restricted, reviewed,
  sawEachOther, staying,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate } from '../kernel';
import { caseOn, stageOf } from './case-view';
import { networkOn } from './network';
import { nextReviewBy } from '../reviews';
import { foldJourney } from './state';
import { timeline } from './timeline';

const day = civilDate;
const story = aStory()
  .on(
    '2025-01-10',
    known('100', 'Maya', '2010-05-10'),
    cameIntoCare('2023-01-02', { postcode: 'ZZ9 9ZZ' }),
    movedTo('2025-01-03', '2023-01-02', { postcode: 'ZZ1 1AA' }),
    allocated('W1', '2024-02-01'),
    matters('nan', 'grandparent', { since: '2015-01-01', ring: 1 }),
    matters('Zed', 'friend', { since: '2024-01-01', ring: 3 }),
    agreed('nan', 14, { from: '2025-01-05' }),
    reviewed('2025-01-20'),
  )
  .on('2025-03-01', sawEachOther('nan', '2025-02-01'), restricted('Zed', '2025-03-01', { reviewOn: '2025-06-01' }))
  .by('sw-2')
  .on('2025-04-01', moveProposed('move', '2025-03-28', staying(), anOption('Home')));
const journey = foldJourney(story.journey, story.contactLog);

describe('The case page', () => {
  it('says who they are, where they live since when, and who works with them', () => {
    const view = caseOn(journey, day('2025-05-10'));
    expect(view.who).toMatchObject({ name: 'Maya', localId: '100', age: 15, stage: '10-to-15' });
    expect(view.home).toMatchObject({
      kind: 'in-care',
      since: '2025-01-03',
      days: 127,
      postcode: 'ZZ1 1AA',
      placeInWords: 'foster home',
      legalStatusInWords: 'full care order',
    });
    expect(view.workers).toEqual([{ role: 'social-worker', workerRef: 'W1', since: '1 February 2024' }]);
    expect(view.carerChanges).toEqual({ ever: 1, last24Months: 1 });
    expect(view.lastReview).toEqual({ on: '2025-01-20', participation: 'was there and spoke for themselves' });
  });

  it('shows a day as it was: before the move, before the proposal, before care', () => {
    expect(caseOn(journey, day('2025-01-02')).home).toMatchObject({ since: '2023-01-02', postcode: 'ZZ9 9ZZ' });
    expect(caseOn(journey, day('2025-01-02')).carerChanges).toEqual({ ever: 0, last24Months: 0 });
    expect(caseOn(journey, day('2025-03-27')).openMoves).toEqual([]);
    expect(caseOn(journey, day('2022-12-31')).home).toEqual({ kind: 'not-in-care' });
    expect(caseOn(foldJourney([], []), day('2025-01-01'))).toMatchObject({
      home: { kind: 'unknown' },
      carerChanges: null,
      who: { age: null, stage: 'unknown' },
    });
  });

  it('shows what is still being thought about', () => {
    expect(caseOn(journey, day('2025-03-28')).openMoves).toEqual([
      {
        transitionId: idOf('move'),
        situation: 'proposed',
        why: 'The carers are moving abroad',
        neededBy: null,
        options: 2,
        preferred: null,
        proposedBy: 'sw-2',
      },
    ]);
  });

  it('flags a close relationship being lost as red, and what else needs doing as amber', () => {
    const flags = (on: string) =>
      caseOn(journey, day(on)).flags.map(({ severity, sentence }) => `${severity}: ${sentence}`);
    expect(flags('2025-02-18')).toEqual(['amber: Contact with nan is agreed without a named adult and a first date.']);
    expect(flags('2025-06-02')).toEqual([
      'red: No contact with nan for 121 days.',
      'amber: Contact with nan is agreed without a named adult and a first date.',
      'amber: The restriction on Zed was to be reviewed on 1 June 2025.',
    ]);
  });

  it('lists what falls due, the earliest first, with what says so', () => {
    expect(caseOn(journey, day('2025-05-10')).nextDates.map(({ what, on }) => [what, on])).toEqual([
      ['Second review of the care plan', '2025-04-20'],
      ['Restriction on Zed to be reviewed', '2025-06-01'],
      ['16th birthday', '2026-05-10'],
    ]);
  });

  it('can be written as JSON and read back the same', () => {
    const view = caseOn(journey, day('2025-05-10'));
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it.each([
    [9, 'under-10'],
    [10, '10-to-15'],
    [16, '16-or-17'],
    [18, '18-to-20'],
    [21, '21-to-24'],
    [25, '25-or-over'],
  ])('at %i: %s', (age, stage) => {
    expect(stageOf(age)).toBe(stage);
  });
});

describe('The network on a day', () => {
  it('counts relationships that go on, by ring and by part of life', () => {
    const ended = story.on('2025-05-01', endedWith('Zed', 'chosen-by-other', '2025-05-01'));
    const network = networkOn(foldJourney(ended.journey, ended.contactLog), day('2025-05-10'));
    expect(network).toMatchObject({
      youngPerson: 'Maya',
      counts: { total: 1, byRing: { 1: 1, 3: 0, notPlaced: 0 }, byGroup: { family: 1, friends: 0 } },
    });
    expect(network.people.map(({ name }) => name)).toEqual(['nan']);
    expect(networkOn(journey, day('2025-05-10')).counts.total).toBe(2);
  });
});

describe('The next review', () => {
  it.each([
    [[], '2025-02-01', '2025-02-28'],
    [['2025-02-20'], '2025-02-01', '2025-05-20'],
    [['2025-02-20', '2025-05-10'], '2025-02-01', '2025-11-10'],
    [['2024-01-01'], '2025-02-01', '2025-02-28'],
  ])('after %j, in care since %s, is due by %s', (held, began, due) => {
    expect(nextReviewBy(day(began), held.map(day))).toBe(due);
  });
});

describe('The timeline', () => {
  const entries = timeline(journey);
  const find = (words: string) => entries.find((entry) => entry.words === words);

  it('is in the order in which things occurred, whatever the order of recording', () => {
    const days = entries.map((entry) => entry.day);
    expect(days).toEqual([...days].sort());
  });

  it('signs each line and says how late it was recorded', () => {
    expect(find('In touch with nan')).toMatchObject({
      context: 'contact', level: 'minor', day: '2025-02-01', when: '1 February 2025', recordedOn: '2025-03-01', actor: 'sw-1',
      lateDays: 28, id: 'contactLog:0', relationshipIds: [idOf('nan')],
    }); // prettier-ignore
    expect(find('A move is being thought about')).toMatchObject({ actor: 'sw-2', level: 'major', lateDays: 4 });
  });

  it('does not call it late when people have long known each other', () => {
    expect(find('nan matters to them')).toMatchObject({ day: '2015-01-01', recordedOn: '2025-01-10', lateDays: null });
  });

  it('tells placements by the facts that stand, and says when one was put right', () => {
    const moved = story.journey.find(({ type }) => type === 'CarerChanged');
    if (moved === undefined) throw new Error('nobody moved');
    const data = { ...(moved.data as object), correcting: { reason: 'Wrong postcode' } };
    const corrected = story.on('2025-05-01', { type: 'CarerChanged', data });
    const lines = timeline(foldJourney(corrected.journey, corrected.contactLog)).filter(
      ({ words }) => words === 'Moved to a new home with new carers',
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ recordedOn: '2025-05-01', actor: 'sw-2', level: 'major' });
    expect(lines[0]?.detail).toContain('Put right: Wrong postcode');
  });

  it('says that it is not known when something occurred, and sorts it by its recording', () => {
    expect(find('Likes to be called Maya')).toMatchObject({ when: null, lateDays: null, day: '2025-01-10' });
  });

  it('leaves out no event but the ends of placements that the next one tells', () => {
    const told = new Set(entries.map(({ id }) => id));
    const untold = [...story.journey, ...story.contactLog].filter(
      ({ meta, type }) =>
        !told.has(
          `${type.startsWith('Contact') && type !== 'ContactAgreed' ? 'contactLog' : 'journey'}:${meta.revision}`,
        ),
    );
    expect(untold.map(({ type }) => type)).toEqual(['EpisodeEnded']);
  });
});
