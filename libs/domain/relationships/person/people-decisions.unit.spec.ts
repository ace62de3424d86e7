import {
  aStory, cameIntoCare, codesOf, commandIn, decided, endedWith, eventsOf, idOf, known, matters, reasonsOf,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, inMonth, onDay } from '../../kernel';
import { relationshipsCommands } from '../commands';

const TODAY = '2026-03-10';
const ask = (name: string, story: ReturnType<typeof aStory>, input: unknown) =>
  decided(commandIn(relationshipsCommands, name), story, input, { today: TODAY });
const day = (text: string) => onDay(civilDate(text));

const NAN = {
  relationshipId: idOf('nan'),
  personName: 'Nan',
  role: 'grandparent',
  since: inMonth(2012, 5),
  toldBy: 'young-person',
};

describe('Adding a person who matters', () => {
  it('records who they are, how close, where they live and what keeps them in touch', () => {
    const events = eventsOf(
      ask('AddPersonWhoMatters', aStory(), {
        ...NAN,
        ring: 1,
        postcode: 'zz11aa',
        ownWords: 'She always rings on Sundays',
        supports: [{ supportId: idOf('lifts'), kind: 'transport', detail: 'Sunday lifts' }],
      }),
    );
    expect(events).toEqual([
      {
        type: 'RelationshipRecorded',
        data: {
          relationshipId: idOf('nan'), personName: 'Nan', role: 'grandparent', occurred: inMonth(2012, 5),
          toldBy: 'young-person', ownWords: 'She always rings on Sundays',
        }, // prettier-ignore
      },
      {
        type: 'ClosenessPlaced',
        data: { relationshipId: idOf('nan'), ring: 1, view: 'young-person', occurred: day(TODAY) },
      },
      { type: 'WhereaboutsRecorded', data: { relationshipId: idOf('nan'), postcode: 'ZZ1 1AA', occurred: day(TODAY) } },
      {
        type: 'SupportRecorded',
        data: {
          supportId: idOf('lifts'), relationshipId: idOf('nan'), kind: 'transport', detail: 'Sunday lifts',
          endsAtAge: null, endsOn: null, occurred: day(TODAY),
        }, // prettier-ignore
      },
    ]);
  });

  it('keeps "nobody knows where" apart from "nobody wrote it down"', () => {
    const nobodyKnows = eventsOf(ask('AddPersonWhoMatters', aStory(), { ...NAN, postcode: null }));
    const notAsked = eventsOf(ask('AddPersonWhoMatters', aStory(), NAN));
    expect(nobodyKnows.map(({ type }) => type)).toEqual(['RelationshipRecorded', 'WhereaboutsRecorded']);
    expect(notAsked.map(({ type }) => type)).toEqual(['RelationshipRecorded']);
  });

  it('gives every reason at once, each beside its field', () => {
    const support = {
      supportId: idOf('club'),
      kind: 'service',
      detail: 'Club',
      endsAtAge: 2018,
      endsOn: civilDate('2020-01-01'),
    };
    const reasons = reasonsOf(
      ask('AddPersonWhoMatters', aStory(), { ...NAN, since: day('2027-01-01'), ring: 7, supports: [support] }),
    );
    expect(reasons.map(({ field }) => field)).toEqual(['since', 'ring', 'supports.0.endsAtAge', 'supports.0.endsOn']);
  });

  it('asks before recording a second person with the same name and role, and takes yes for an answer', () => {
    const story = aStory().on('2026-01-01', matters('nan', 'grandparent', { name: 'nan ' }));
    const another = { ...NAN, relationshipId: idOf('other nan') };
    expect(codesOf(ask('AddPersonWhoMatters', story, another))).toEqual(['already-recorded']);
    expect(codesOf(ask('AddPersonWhoMatters', story, { ...another, confirmDuplicate: true }))).toEqual([]);
  });

  it('does not record the young person as their own friend', () => {
    const story = aStory().on('2026-01-01', known('100', 'Maya', '2010-05-10'));
    const herself = { ...NAN, personName: 'maya', role: 'friend' };
    expect(codesOf(ask('AddPersonWhoMatters', story, herself))).toEqual(['related-to-themselves']);
    expect(codesOf(ask('AddPersonWhoMatters', story, { ...herself, role: 'mother' }))).toEqual([]);
  });

  it.each([
    ['personName', '', 'Enter their name'],
    ['role', 'nan', 'Choose who they are to the young person'],
    ['postcode', 'Leeds', 'Enter a full UK postcode, like LS1 4DT'],
  ])('says what to put right in %s', (field, value, message) => {
    const { input } = commandIn(relationshipsCommands, 'AddPersonWhoMatters');
    const parsed = input.safeParse({ ...NAN, [field]: value });
    expect(parsed.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, message]]);
  });
});

describe('Changing what is known of somebody', () => {
  const story = aStory().on(
    '2026-01-01',
    cameIntoCare('2020-01-01'),
    matters('Ruth', 'residential-key-worker', { since: '2021-06-01' }),
  );
  const ruth = idOf('Ruth');

  it('keeps the relationship when the role ends', () => {
    const input = {
      relationshipId: ruth,
      role: 'former-key-worker',
      reason: 'Left the home',
      occurred: day('2026-02-01'),
    };
    expect(eventsOf(ask('ChangeRole', story, input))).toEqual([
      { type: 'RoleChanged', data: { ...input, employer: null } },
    ]);
  });

  it('says why a record is put right', () => {
    const input = {
      relationshipId: ruth,
      personName: 'Ruth B',
      role: 'residential-key-worker',
      since: day('2021-05-01'),
      reason: 'Misheard',
    };
    expect(eventsOf(ask('CorrectRelationship', story, input))).toHaveLength(1);
    const unchanged = { ...input, personName: 'Ruth', since: day('2021-06-01') };
    expect(eventsOf(ask('CorrectRelationship', story, unchanged))).toEqual([]);
  });

  it('refuses an ending before the beginning, and a second ending', () => {
    const ending = {
      relationshipId: ruth, how: 'chosen-by-other', reason: 'She moved away', goodbye: 'yes', occurred: day('2021-05-31'),
    }; // prettier-ignore
    expect(codesOf(ask('EndRelationship', story, ending))).toEqual(['end-before-start']);
    const ended = story.on('2026-02-01', endedWith('Ruth', 'chosen-by-other', '2026-02-01'));
    expect(codesOf(ask('EndRelationship', ended, { ...ending, occurred: day('2026-03-01') }))).toEqual([
      'already-ended',
    ]);
  });

  it('lets the young person place somebody who has died close to them', () => {
    const ended = story.on('2026-02-01', endedWith('Ruth', 'death', '2026-02-01'));
    const input = { relationshipId: ruth, ring: 1, view: 'young-person', occurred: day('2026-03-01') };
    expect(codesOf(ask('PlaceCloseness', ended, input))).toEqual([]);
  });

  it('records late what was so before the end, and nothing that begins after it', () => {
    const ended = story.on('2026-02-01', endedWith('Ruth', 'chosen-by-other', '2026-02-01'));
    const role = (on: string) => ({
      relationshipId: ruth,
      role: 'home-staff',
      reason: 'Moved team',
      occurred: day(on),
    });
    expect(codesOf(ask('ChangeRole', ended, role('2025-09-01')))).toEqual([]);
    expect(codesOf(ask('ChangeRole', ended, role('2026-02-02')))).toEqual(['relationship-ended']);
  });

  it('knows nobody who was never recorded', () => {
    const input = { relationshipId: idOf('nobody'), ring: 9, view: 'worker', occurred: day('2027-01-01') };
    expect(codesOf(ask('PlaceCloseness', story, input))).toEqual([
      'no-such-relationship',
      'ring-outside-1-to-4',
      'in-the-future',
    ]);
  });
});
