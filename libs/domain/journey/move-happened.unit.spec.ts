import {
  anOption, aStory, cameIntoCare, codesOf, commandIn, decided, eventsOf, idOf, known, matters, movedTo, moveApproved,
  moveProposed, moveSubmitted, reasonsOf, seenOf, staying, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import type { MoveOption } from '../transitions';
import { civilDate } from '../kernel';
import { caseOn } from './case-view';
import { journeyCommands } from './commands';
import { describeMove } from './describe-moves';
import { foldJourney } from './state';

const TODAY = '2026-03-20';
const transitionId = idOf('move');
const stay = staying();
const foster = anOption('Foster home in Ashby', { place: 'U4', provider: 'PR4', postcode: 'ZZ5 5EE' });
const inCare = aStory().on(
  '2025-01-01',
  known('100', 'Maya', '2010-05-10'),
  cameIntoCare('2024-06-01', { place: 'K2', postcode: 'ZZ1 1AA' }),
);

function approved(option: MoveOption, from: Story = inCare): Story {
  const seen = seenOf([{ option: stay }, { option }]);
  return from
    .on('2026-03-01', moveProposed('move', '2026-03-01', stay, ...(option.stay ? [] : [option])))
    .on('2026-03-02', moveSubmitted('move', option.optionId, seen))
    .by('tm-1', 'team-manager')
    .on('2026-03-03', moveApproved('move', option.optionId, seen));
}
const happen = (story: Story, change: object = {}) =>
  decided(
    commandIn(journeyCommands, 'RecordMoveHappened'),
    story,
    { transitionId, on: '2026-03-10', reasonPlaceChange: 'CARPL', ...change },
    { today: TODAY },
  );

const timelineOf = ({ journey }: Story) => {
  const event = journey.find(({ type }) => type === 'MoveHappened');
  return event && describeMove(event);
};

describe('A move that was approved happens', () => {
  it('ends the placement and begins the next with other carers, in one step', () => {
    const events = eventsOf(happen(approved(foster), { homeName: 'The Okafors', note: 'Kai came along' }));
    const occurred = { from: '2026-03-10', to: '2026-03-10', precision: 'day' };
    expect(events).toEqual([
      {
        type: 'MoveHappened',
        data: { transitionId, optionId: foster.optionId, occurred, reasonPlaceChange: 'CARPL', note: 'Kai came along' },
      },
      {
        type: 'EpisodeEnded',
        data: {
          factId: 'episode-end:2024-06-01', episode: 'episode:2024-06-01', occurred, rec: 'X1', reasonPlaceChange: 'CARPL',
          returnYear: null, transitionId,
        }, // prettier-ignore
      },
      {
        type: 'CarerChanged',
        data: {
          factId: 'episode:2026-03-10', occurred, rne: 'P', returnYear: null, transitionId, homeName: 'The Okafors',
          particulars: {
            legalStatus: 'C2', categoryOfNeed: 'N1', place: 'U4', provider: 'PR4', homePostcode: null,
            placementPostcode: 'ZZ5 5EE', urn: null,
          },
        }, // prettier-ignore
      },
    ]);
  });

  it('keeps what was asked of the day: who was there, what came along, the first contact with each person', () => {
    const asked = {
      time: '14:30',
      asPlanned: 'no',
      whoWasThere: 'Her key worker; Kai waved from the window',
      cameAlong: 'The blue suitcase and the cat',
      firstContacts: [
        { relationshipId: idOf('Kai'), on: '2026-03-12', how: 'A call; Ruth sees to it' },
        { relationshipId: idOf('nan'), on: null, how: null },
      ],
    };
    const people = approved(foster).on(
      '2025-01-01',
      matters('Kai', 'half-brother-or-sister'),
      matters('nan', 'grandparent'),
    );
    const events = eventsOf(happen(people, asked));
    expect(events[0]?.data).toMatchObject(asked);
    const moved = people.on('2026-03-11', events);
    expect(foldJourney(moved.journey, moved.contactLog).transitions.moves[transitionId]).toMatchObject({
      happening: asked,
    });
    const told = timelineOf(moved);
    expect(told?.detail).toBe(
      'At 14:30. It did not go as planned. Who was there: Her key worker; Kai waved from the window. ' +
        'What came along: The blue suitcase and the cat. First contact arranged with 1 of 2 promised it',
    );
    expect(told?.relationshipIds).toEqual([idOf('Kai'), idOf('nan')]);
  });

  it('leaves out what nobody was asked, which is not the same as no', () => {
    const [happened] = eventsOf(happen(approved(foster)));
    expect(Object.keys(happened?.data ?? {})).toEqual([
      'transitionId',
      'optionId',
      'occurred',
      'reasonPlaceChange',
      'note',
    ]);
  });

  it('arranges no first contact before the move, and with nobody who is not on record', () => {
    const people = approved(foster).on('2025-01-01', matters('Kai', 'half-brother-or-sister'));
    const first = (who: string, on: string) => ({ relationshipId: idOf(who), on, how: null });
    const firstContacts = [first('Kai', '2026-03-09'), first('nobody', '2026-03-12'), first('Kai', '2026-03-10')];
    expect(reasonsOf(happen(people, { firstContacts })).map(({ field, code }) => [field, code])).toEqual([
      ['firstContacts.0', 'first-contact-before-move'],
      ['firstContacts.1', 'person-not-on-record'],
    ]);
    expect(() => happen(people, { time: '25:00' })).toThrow();
  });

  it('shows on the case page from that day on, and not before', () => {
    const story = approved(foster);
    const moved = story.on('2026-03-11', eventsOf(happen(story)));
    const homeOnDay = (day: string) => caseOn(foldJourney(moved.journey, moved.contactLog), civilDate(day)).home;
    expect(homeOnDay('2026-03-09')).toMatchObject({ kind: 'in-care', place: 'K2', since: '2024-06-01' });
    expect(homeOnDay('2026-03-10')).toMatchObject({
      kind: 'in-care',
      place: 'U4',
      since: '2026-03-10',
      postcode: 'ZZ5 5EE',
    });
  });

  it('with the same carer is no change of carer', () => {
    const events = eventsOf(happen(approved({ ...foster, sameCarer: 'yes' })));
    expect(events.at(-1)).toMatchObject({ type: 'PlacementChangedSameCarer', data: { rne: 'T' } });
  });

  it('by staying changes no placement and needs no reason for one that ended', () => {
    expect(eventsOf(happen(approved(stay), { reasonPlaceChange: null })).map(({ type }) => type)).toEqual([
      'MoveHappened',
    ]);
  });

  it('asks for what could stay open while options were compared', () => {
    const vague = approved({ ...foster, place: '', sameCarer: 'unknown' });
    expect(reasonsOf(happen(vague, { reasonPlaceChange: null })).map(({ field }) => field)).toEqual([
      'place',
      'sameCarer',
      'reasonPlaceChange',
    ]);
    const [, , begun] = eventsOf(happen(vague, { place: 'U3', provider: 'PR1', sameCarer: 'no' }));
    expect(begun).toMatchObject({ type: 'CarerChanged', data: { particulars: { place: 'U3' } } });
  });

  it('leaves a placement alone that a return has already recorded for that day', () => {
    const story = approved(foster).on('2026-03-12', movedTo('2026-03-10', '2024-06-01', { place: 'U4' }));
    expect(eventsOf(happen(story)).map(({ type }) => type)).toEqual(['MoveHappened']);
  });

  it('happens once', () => {
    const story = approved(foster);
    const moved = story.on('2026-03-11', eventsOf(happen(story)));
    expect(eventsOf(happen(moved))).toEqual([]);
  });
});

describe('A move cannot have happened', () => {
  it('before a manager approved it', () => {
    const proposed = inCare.on('2026-03-01', moveProposed('move', '2026-03-01', stay, foster));
    expect(codesOf(happen(proposed))).toEqual(['move-proposed']);
    expect(codesOf(happen(inCare))).toEqual(['no-such-move']);
  });

  it('in the future', () => {
    expect(codesOf(happen(approved(foster), { on: '2026-03-21' }))).toEqual(['in-the-future']);
  });

  it('before the present placement began, or from no placement at all', () => {
    expect(codesOf(happen(approved(foster), { on: '2024-05-31' }))).toEqual(['before-present-placement']);
    expect(codesOf(happen(approved(foster, aStory())))).toEqual(['not-in-care']);
  });
});
