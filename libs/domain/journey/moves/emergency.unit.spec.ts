import {
  anOption, aStory, cameIntoCare, codesOf, commandIn, decided, emergencyMoved, eventsOf, idOf, known, matters, missedEachOther,
  moveApproved, moveHappened, moveProposed, moveSubmitted, movedTo, reasonsOf, seenOf, staying, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, type DomainEvent, type GridReference } from '../../kernel';
import { severance2026_1 } from '../../rulebook/severance-2026-1';
import { assessmentOwed, transitionsCommands } from '../../transitions';
import { caseOn } from '../case-view';
import { journeyCommands } from '../commands';
import { promisesAtTwelveWeeks, promisesOn } from '../promises';
import { seenFrom } from '../seen';
import { foldJourney } from '../state';
import { askAboutMove } from './ask-about-move';
import { rankAsked } from './rank-asked';

const TODAY = '2026-03-12';
const transitionId = idOf('emergency');
const PLACES: Readonly<Record<string, GridReference>> = {
  'ZZ1 1AA': { easting: 430_000, northing: 430_000 },
  'ZZ5 5EE': { easting: 480_000, northing: 430_000 },
};
const locate = (postcode: string) => PLACES[postcode];
const home = anOption('Refuge House', { place: 'K2', provider: 'PR4', postcode: 'ZZ5 5EE', school: 'changed' });
const maya = aStory().on(
  '2024-01-01',
  known('100', 'Maya', '2011-05-10'),
  cameIntoCare('2024-01-01', { place: 'U6', postcode: 'ZZ1 1AA' }),
  matters('Kai', 'half-brother-or-sister', { ring: 1, livesAt: 'ZZ1 1AA' }),
  matters('Ruth', 'foster-carer'),
);
const record = (story: Story, change: object = {}) =>
  decided(
    commandIn(journeyCommands, 'RecordEmergencyMove'),
    story,
    { transitionId, on: '2026-03-06', why: 'An allegation', option: home, reasonPlaceChange: 'ALLEG', ...change },
    { today: TODAY },
  );
const moved = maya.on('2026-03-09', eventsOf(record(maya)));
const journeyOf = (story: Story) => foldJourney(story.journey, story.contactLog);
const caseAt = (story: Story, day: string) => caseOn(journeyOf(story), civilDate(day));
const seenIn = (story: Story) => {
  const asked = askAboutMove(journeyOf(story), transitionId, { on: civilDate(TODAY), locate });
  if (asked === undefined) throw new Error('no such move');
  return seenFrom(rankAsked(asked, severance2026_1), journeyOf(story).evidence, asked.beside);
};
const assess = (story: Story) =>
  decided(
    commandIn(transitionsCommands, 'RecordEmergencyAssessment'),
    story,
    { transitionId, conclusion: 'Calls with Kai every evening; a foster home is looked for' },
    { today: TODAY, extra: { seen: seenIn(story) } },
  );

describe('A move that could not wait', () => {
  it('is recorded afterwards with why, and where they live now, in one step', () => {
    const events = eventsOf(record(maya, { homeName: 'Refuge House' }));
    expect(events.map(({ type }) => type)).toEqual([
      'EmergencyMoveRecorded', 'EpisodeEnded', 'CarerChanged', 'RoleChanged',
    ]); // prettier-ignore
    expect(events[0]?.data).toMatchObject({ why: 'An allegation', option: { planned: 'no', startsOn: '2026-03-06' } });
    expect(caseAt(moved, '2026-03-06').home).toMatchObject({ place: 'K2', since: '2026-03-06', postcode: 'ZZ5 5EE' });
    expect(caseAt(moved, '2026-03-05').home).toMatchObject({ place: 'U6' });
  });

  it('happens once, and only to another home, by today, from a home on record', () => {
    expect(eventsOf(record(moved))).toEqual([]);
    expect(codesOf(record(maya, { option: staying({ place: 'U6' }) }))).toEqual(['emergency-is-no-move']);
    expect(codesOf(record(maya, { on: '2026-03-13' }))).toEqual(['in-the-future']);
    expect(codesOf(record(aStory()))).toEqual(['not-in-care']);
  });

  it('asks for what the record of placements needs, all at once', () => {
    const vague = { ...home, place: '', sameCarer: 'unknown', livesThere: [idOf('nobody')] };
    expect(reasonsOf(record(maya, { option: vague, reasonPlaceChange: null })).map(({ field }) => field)).toEqual([
      'place', 'sameCarer', 'reasonPlaceChange', 'option.livesThere',
    ]); // prettier-ignore
    expect(() => record(maya, { why: '' })).toThrow('Say why the move could not wait');
  });

  it('leaves a placement alone that a return has already recorded for that day', () => {
    const told = maya.on('2026-03-08', movedTo('2026-03-06', '2024-01-01', { place: 'K2' }));
    expect(eventsOf(record(told)).map(({ type }) => type)).toEqual(['EmergencyMoveRecorded', 'RoleChanged']);
  });
});

describe('The assessment that an emergency move owes', () => {
  const owed = (story: Story, day: string) => {
    const move = journeyOf(story).transitions.emergencies[transitionId];
    if (move === undefined) throw new Error('no such move');
    return assessmentOwed(move, civilDate(day));
  };

  it('is owed for five working days, then overdue, until it is recorded', () => {
    expect(owed(moved, '2026-03-13')).toEqual({ status: 'owed', dueOn: '2026-03-13', doneOn: null, wasLate: false });
    expect(owed(moved, '2026-03-14').status).toBe('overdue');
    const done = moved.on('2026-03-16', eventsOf(assess(moved)));
    expect(owed(done, '2026-03-20')).toMatchObject({ status: 'done', doneOn: '2026-03-16', wasLate: true });
    expect(owed(done, '2026-03-15').status).toBe('overdue');
    expect(eventsOf(assess(done))).toEqual([]);
  });

  it('leaves bank holidays out', () => {
    const easter = maya.on('2026-04-07', emergencyMoved('emergency', '2026-04-02', home));
    expect(owed(easter, '2026-04-07').dueOn).toBe('2026-04-13');
  });

  it('shows in the dates and the flags of the case, red once overdue, and is gone once done', () => {
    const shown = (story: Story, day: string) => {
      const { nextDates, flags } = caseAt(story, day);
      const due = nextDates.find(({ what }) => what === 'Assessment of the emergency move');
      return [due?.on, ...flags.filter(({ code }) => code.startsWith('emergency')).map(({ severity }) => severity)];
    };
    expect(shown(moved, '2026-03-12')).toEqual(['2026-03-13', 'amber']);
    expect(shown(moved, '2026-03-16')).toEqual(['2026-03-13', 'red']);
    expect(shown(moved.on('2026-03-16', eventsOf(assess(moved))), '2026-03-17')).toEqual([undefined]);
  });

  it('compares the home they left with the one they came to, as things stood the day before', () => {
    const seen = seenIn(moved);
    expect(seen.assessedOn).toBe('2026-03-05');
    expect(seen.options.map(({ rank }) => rank)).toEqual([1, 2]);
    const there = seen.options.find(({ optionId }) => optionId === home.optionId);
    expect(there?.lines.find(({ name }) => name === 'Kai')?.reasons.join(' ')).toContain('separate');
    expect(there?.legalEffects?.map(({ code }) => code)).toEqual([
      'at-a-distance',
      'placement-plan',
      'education-arranged',
    ]);
    expect(seen.options.find(({ optionId }) => optionId !== home.optionId)?.flags).toEqual([]);
  });

  it('is of a move that was recorded as an emergency, and of nothing less than both homes', () => {
    const command = commandIn(transitionsCommands, 'RecordEmergencyAssessment');
    const input = { transitionId: idOf('another'), conclusion: 'C' };
    const seen = seenOf([{ option: home }]);
    expect(codesOf(decided(command, moved, input, { today: TODAY, extra: { seen } }))).toEqual(['no-such-move']);
    expect(codesOf(decided(command, moved, { ...input, transitionId }, { today: TODAY, extra: { seen } }))).toEqual([
      'assessment-out-of-date',
    ]);
  });
});

describe('What protects a relationship after a move that could not wait', () => {
  const calls = { kind: 'contact-plan', note: 'Calls every evening', responsible: 'Ruth', firstOn: '2026-03-07' };
  const agree = (story: Story, protections: readonly object[] = [calls], who = 'Kai') =>
    decided(
      commandIn(transitionsCommands, 'AgreeEmergencyProtections'),
      story,
      { transitionId, relationshipId: idOf(who), protections },
      { today: TODAY },
    );
  const agreed = moved.on('2026-03-10', eventsOf(agree(moved)));
  const chanceOf = (story: Story) =>
    seenIn(story)
      .options.find(({ optionId }) => optionId === home.optionId)
      ?.lines.find(({ name }) => name === 'Kai')?.p;

  it('counts in the assessment that is owed, and can be changed and taken back until it is recorded', () => {
    expect(chanceOf(agreed)).toBeLessThan(chanceOf(moved) ?? 0);
    const takenBack = agreed.on('2026-03-11', eventsOf(agree(agreed, [])));
    expect(chanceOf(takenBack)).toBe(chanceOf(moved));
    expect(eventsOf(agree(agreed))).toEqual([]);
  });

  it('becomes a promise in the same step as the assessment, with who sees to it and from when', () => {
    const [assessed, promise, ...more] = eventsOf(assess(agreed));
    expect([assessed?.type, promise?.type, more]).toEqual(['EmergencyMoveAssessed', 'PromiseMade', []]);
    expect(promise?.data).toMatchObject({
      transitionId, optionId: home.optionId, relationshipId: idOf('Kai'), what: 'Calls every evening', owner: 'Ruth', from: '2026-03-07',
    }); // prettier-ignore
    const done = agreed.on('2026-03-12', eventsOf(assess(agreed)));
    const standing = (story: Story, day: string) =>
      promisesOn(journeyOf(story), civilDate(day)).map((one) => [one.name, one.standing]);
    expect(standing(done, '2026-03-12')).toEqual([['Kai', 'not-due']]);
    expect(standing(done.on('2026-06-20', missedEachOther('Kai', '2026-06-19')), '2026-06-20')).toEqual([
      ['Kai', 'broken'],
    ]);
    expect(promisesAtTwelveWeeks(journeyOf(done), civilDate('2026-05-29'))).toEqual([
      { kindOfMove: 'childrens-home', standing: 'not-due' },
    ]);
  });

  it('is kept by living together, where they moved in with the very person', () => {
    const together = maya.on('2026-03-09', eventsOf(record(maya, { option: { ...home, livesThere: [idOf('Kai')] } })));
    const done = together.on('2026-03-10', eventsOf(agree(together)));
    const assessed = done.on('2026-03-12', eventsOf(assess(done)));
    expect(promisesOn(journeyOf(assessed), civilDate('2026-04-12'))[0]?.standing).toBe('kept');
  });

  it('is with somebody on record, never visits before a move that was made, and not once it is assessed', () => {
    expect(codesOf(agree(moved, [calls], 'nobody'))).toEqual(['person-not-on-record']);
    expect(codesOf(agree(moved, [{ ...calls, kind: 'pre-move-visits' }]))).toEqual(['visits-before-a-move-made']);
    const done = moved.on('2026-03-12', eventsOf(assess(moved)));
    expect(codesOf(agree(done))).toEqual(['emergency-assessed']);
    expect(codesOf(agree(maya))).toEqual(['no-such-move']);
  });

  it('stands beside what people judge otherwise: other weights, and a line overruled in writing', () => {
    const ask = (name: string, story: Story, input: object) =>
      decided(commandIn(transitionsCommands, name), story, { transitionId, ...input }, { today: TODAY, extra: { seen: seenIn(story) } }); // prettier-ignore
    const weights = { ring1: 9, ring2: 1, ring3: 1, ring4: 1, notPlaced: 1 };
    const line = {
      optionId: home.optionId,
      relationshipId: idOf('Kai'),
      group: 'strained',
      reason: 'They talk every day',
    };
    const judged = moved
      .on('2026-03-10', eventsOf(ask('ChangeRankingWeights', moved, { weights, reason: 'Kai above all' })))
      .on('2026-03-10', eventsOf(ask('OverruleLine', moved, line)));
    const seen = seenIn(judged);
    expect(seen.weights).toMatchObject({ weights, reason: 'Kai above all', by: 'sw-1' });
    const kai = seen.options
      .find(({ optionId }) => optionId === home.optionId)
      ?.lines.find(({ name }) => name === 'Kai');
    expect(kai?.overruled).toMatchObject({ group: 'strained', reason: 'They talk every day' });
    const done = judged.on('2026-03-12', eventsOf(assess(judged)));
    expect(codesOf(ask('ResetRankingWeights', done, { reason: 'R' }))).toEqual(['emergency-assessed']);
    expect(codesOf(ask('WithdrawOverrule', done, { ...line, reason: 'R' }))).toEqual(['emergency-assessed']);
  });
});

describe('A move that came before its approval', () => {
  const far = anOption('Far Home', { place: 'K2', area: 'at-a-distance' });
  const seen = seenOf([{ option: staying() }, { option: far }]);
  const approval = (on: string): DomainEvent => ({
    type: 'MoveApprovalGiven',
    data: {
      transitionId: idOf('move'), stepId: idOf('dcs'), optionId: far.optionId, kind: 'at-a-distance', givenBy: 'Ms Example',
      givenAs: 'director', occurred: { from: on, to: on, precision: 'day' }, reference: null,
    },
  }); // prettier-ignore
  const happened = (...told: readonly DomainEvent[]) =>
    maya
      .on('2026-03-01', moveProposed('move', '2026-03-01', staying(), far))
      .on('2026-03-02', moveSubmitted('move', far.optionId, seen))
      .by('tm-1', 'team-manager')
      .on('2026-03-03', moveApproved('move', far.optionId, seen))
      .on('2026-03-06', moveHappened('move', far.optionId, '2026-03-06'), movedTo('2026-03-06', '2024-01-01'))
      .on('2026-03-10', told);
  const flags = (story: Story, day = '2026-03-12') =>
    caseAt(story, day).flags.flatMap(({ code, severity }) =>
      code === 'took-effect-before-approval' ? [severity] : [],
    );

  it('is flagged red when the approval came after the move, amber while it is not recorded', () => {
    expect(flags(happened(approval('2026-03-09')))).toEqual(['red']);
    expect(flags(happened())).toEqual(['amber']);
    expect(flags(happened(approval('2026-03-06')))).toEqual([]);
  });

  it('is not flagged before it took effect, nor more than a year after', () => {
    expect(flags(happened(), '2026-03-05')).toEqual([]);
    expect(flags(happened(), '2027-03-06')).toEqual(['amber']);
    expect(flags(happened(), '2027-03-07')).toEqual([]);
  });

  it('is found for an emergency move as well, since the area’s approval is needed all the same', () => {
    const story = maya.on(
      '2026-03-09',
      emergencyMoved('emergency', '2026-03-06', far),
      movedTo('2026-03-06', '2024-01-01'),
    );
    expect(flags(story)).toEqual(['amber']);
    const step = { ...(approval('2026-03-06').data as object), transitionId };
    expect(flags(story.on('2026-03-10', { type: 'MoveApprovalGiven', data: step }))).toEqual([]);
  });
});

describe('A move that ends being looked after', () => {
  const flat = anOption('Her own flat', { place: 'P2', endsCare: 'yes' });
  const seen = seenOf([{ option: staying() }, { option: flat }]);
  const approved = maya
    .on('2026-03-01', moveProposed('move', '2026-03-01', staying(), flat))
    .on('2026-03-02', moveSubmitted('move', flat.optionId, seen))
    .by('tm-1', 'team-manager')
    .on('2026-03-03', moveApproved('move', flat.optionId, seen));
  const happen = (input: object) =>
    decided(commandIn(journeyCommands, 'RecordMoveHappened'), approved, { transitionId: idOf('move'), on: '2026-03-06', ...input }, { today: TODAY }); // prettier-ignore

  it('ends the period of care, for the reason the return asks for, and begins no placement', () => {
    const events = eventsOf(happen({ rec: 'E6' }));
    expect(events.map(({ type }) => type)).toEqual(['MoveHappened', 'CeasedLookedAfter', 'RoleChanged']);
    expect(caseAt(approved.on('2026-03-06', events), '2026-03-06').home.kind).toBe('not-in-care');
    expect(codesOf(happen({}))).toEqual(['care-ending-missing']);
  });
});
