import {
  agreed, allocated, anOption, aStory, cameIntoCare, endedWith, idOf, keptAliveBy, known, matters, missedEachOther,
  movedTo, placed, restricted, sawEachOther, staying, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, type GridReference } from '../kernel';
import type { MoveOption } from '../transitions';
import { assessmentFor } from './assessment-facts';
import { foldJourney } from './state';

const TODAY = civilDate('2026-03-10');
const PLACES: Readonly<Record<string, GridReference>> = {
  'ZZ1 1AA': { easting: 430_000, northing: 430_000 },
  'ZZ2 2BB': { easting: 430_000, northing: 440_000 },
  'ZZ5 5EE': { easting: 480_000, northing: 430_000 },
};
const locate = (postcode: string) => PLACES[postcode];

const maya = aStory().on(
  '2024-01-01',
  known('100', 'Maya', '2010-05-10'),
  cameIntoCare('2020-01-01', { postcode: 'ZZ9 9ZZ' }),
  movedTo('2025-01-01', '2020-01-01', { place: 'U6', provider: 'PR1', postcode: 'ZZ1 1AA' }),
  matters('Kai', 'half-brother-or-sister', { ring: 1, livesAt: 'ZZ1 1AA' }),
  matters('nan', 'grandparent', { ring: 2, livesAt: 'ZZ2 2BB' }),
  matters('Ruth', 'foster-carer', { since: '2025-01-01' }),
  keptAliveBy('nan', 'service', 'Saturday club', { endsAtAge: 16 }),
);
const journeyOf = (story: Story) => foldJourney(story.journey, story.contactLog);

function asked(story: Story, ...options: readonly MoveOption[]) {
  const ask = assessmentFor(journeyOf(story), options, { on: TODAY, locate });
  if (ask === undefined) throw new Error('nothing to ask');
  const person = (who: string) => ask.facts.relationships.find(({ id }) => id === idOf(who));
  const effects = (who: string, at = 0) =>
    ask.options[at]?.effects.find(({ relationshipId }) => relationshipId === idOf(who));
  return { ...ask, person, effects };
}

describe('What the assessment is told of the young person', () => {
  it('is what is recorded', () => {
    expect(asked(maya).facts).toMatchObject({
      today: '2026-03-10',
      age: 15,
      currentHome: { kind: 'foster', grid: PLACES['ZZ1 1AA'] },
      carerChanges24Months: 1,
      socialWorkerChanges60Days: 'unknown',
      otherEndings90Days: 1,
    });
  });

  it('is unknown where nothing is recorded, never a guess', () => {
    expect(asked(aStory().on('2026-01-01', matters('Zed', 'friend'))).facts).toMatchObject({
      age: 'unknown',
      currentHome: { kind: 'unknown', grid: 'unknown' },
      carerChanges24Months: 'unknown',
      socialWorkerChanges60Days: 'unknown',
      otherEndings90Days: 'unknown',
      relationships: [
        {
          ring: 'unknown',
          grid: 'unknown',
          livesTogether: 'unknown',
          supports: 'not-recorded',
          daysSinceLastContact: 'not-recorded',
          plannedIntervalDays: 'none',
        },
      ],
    });
  });

  it('says whether the social worker changed within sixty days', () => {
    const settled = maya.on('2025-01-01', allocated('W1', '2024-01-01'));
    expect(asked(settled).facts.socialWorkerChanges60Days).toBe('no');
    expect(asked(settled.on('2026-02-01', allocated('W2', '2026-02-01'))).facts.socialWorkerChanges60Days).toBe('yes');
    expect(asked(settled.on('2026-02-01', allocated('W2', '2025-12-01'))).facts.socialWorkerChanges60Days).toBe('no');
  });
});

describe('What the assessment is told of each person', () => {
  it('knows who lives under the same roof: carers, and relatives at the same postcode', () => {
    const { person } = asked(
      maya.on('2026-01-01', matters('Zed', 'friend', { livesAt: 'ZZ1 1AA' }), matters('Dr Osei', 'therapist')),
    );
    expect(['Kai', 'nan', 'Ruth', 'Zed', 'Dr Osei'].map((who) => person(who)?.livesTogether)).toEqual([
      'yes',
      'no',
      'yes',
      'unknown',
      'no',
    ]);
  });

  it('takes the young person’s own ring before a worker’s, and says whose it is', () => {
    const { person } = asked(
      maya.on('2026-01-01', placed('nan', 1, '2026-01-01', 'worker'), placed('Ruth', 2, '2026-01-01', 'worker')),
    );
    expect(person('nan')?.ring).toEqual({ value: 2, saidBy: 'young-person' });
    expect(person('Ruth')?.ring).toEqual({ value: 2, saidBy: 'worker' });
  });

  it('tells contact that was always missed from contact nobody wrote down', () => {
    const { person } = asked(
      maya.on('2026-03-01', missedEachOther('Kai', '2026-02-01'), sawEachOther('nan', '2026-03-01')),
    );
    expect(['Kai', 'nan', 'Ruth'].map((who) => person(who)?.daysSinceLastContact)).toEqual([
      'none-found',
      9,
      'not-recorded',
    ]);
  });

  it('never scores what was ended or restricted for safety, and leaves out those who had drifted away', () => {
    const { person } = asked(
      maya.on(
        '2026-01-01',
        restricted('nan', '2026-01-01', { kind: 'supervised-only', reasonClass: 'safety' }),
        matters('Dad', 'father'), restricted('Dad', '2026-01-01', { reasonClass: 'court-order' }),
        matters('Mum', 'mother'), restricted('Mum', '2026-01-01', { reasonClass: 'young-person-refuses' }),
        matters('Ann', 'friend'), endedWith('Ann', 'safety', '2026-01-01'),
        matters('Bea', 'friend'), endedWith('Bea', 'chosen-by-young-person', '2026-01-01'),
        matters('Cal', 'friend'), endedWith('Cal', 'drift', '2026-01-01'),
      ), // prettier-ignore
    );
    expect(['nan', 'Dad', 'Mum', 'Ann', 'Bea', 'Cal', 'Kai'].map((who) => person(who)?.standing)).toEqual([
      'restricted-for-safety', 'restricted-for-safety', 'ended-by-choice', 'ended-for-safety', 'ended-by-choice', undefined, 'live',
    ]); // prettier-ignore
  });

  it('points to the facts behind it', () => {
    const story = maya.on('2026-03-01', sawEachOther('nan', '2026-03-01'));
    const evidence = asked(story).person('nan')?.evidence;
    const named = (input: 'ring' | 'distance' | 'supports') =>
      evidence?.[input]?.map((id) => story.journey[Number(id.split(':')[1])]?.type);
    expect([named('ring'), named('distance'), named('supports')]).toEqual([
      ['ClosenessPlaced'],
      ['WhereaboutsRecorded'],
      ['SupportRecorded'],
    ]);
    expect(evidence?.['last-contact']).toEqual(['contactLog:0']);
  });
});

describe('What the assessment is told of an option', () => {
  it('staying keeps the home, the carer and the school', () => {
    const [option] = asked(maya, staying()).options;
    expect(option).toMatchObject({
      sameHome: true,
      kindOfHome: 'foster',
      grid: PLACES['ZZ1 1AA'],
      sameCarer: 'yes',
      school: 'kept',
      leavesCare: 'no',
    });
  });

  it('reckons age on the day it would begin', () => {
    const later = anOption('Flat', { place: 'P2', postcode: 'ZZ5 5EE', startsOn: civilDate('2028-05-10') });
    expect(asked(maya, later).options[0]).toMatchObject({
      kindOfHome: 'independent',
      grid: PLACES['ZZ5 5EE'],
      ageThen: 18,
      leavesCare: 'yes',
    });
  });

  it('brings the carer along when the carer stays the same', () => {
    const along = anOption('Their new house', { sameCarer: 'yes', livesThere: [idOf('Kai')] });
    expect(asked(maya, along).options[0]?.livingThere).toEqual([idOf('Kai'), idOf('Ruth')]);
  });

  it('counts a plan only with a named adult and a first date', () => {
    const plan = {
      relationshipId: idOf('nan'),
      kind: 'contact-plan',
      note: 'Saturdays',
      responsible: null,
      firstOn: null,
    } as const;
    const whole = { ...plan, responsible: 'Ruth', firstOn: civilDate('2026-04-04') };
    const { effects } = asked(maya, anOption('A', { protections: [plan] }), anOption('B', { protections: [whole] }));
    expect([effects('nan', 0)?.contactPlan, effects('nan', 1)?.contactPlan]).toEqual(['none', 'complete']);
  });

  it('takes contact agreed today for staying, and for a move only when its first date is after the move', () => {
    const move = (startsOn: string) => anOption(`Begins ${startsOn}`, { startsOn: civilDate(startsOn) });
    const story = maya.on(
      '2026-03-01',
      agreed('nan', 14, { from: '2026-03-01', responsible: 'Ruth', firstOn: '2026-04-04' }),
    );
    const { effects } = asked(story, staying(), move('2026-04-01'), move('2026-05-01'));
    expect([0, 1, 2].map((at) => effects('nan', at)?.contactPlan)).toEqual(['complete', 'complete', 'none']);
  });

  it('ends a job at the home with another kind of provider, and asks with the same kind', () => {
    const story = maya.on('2026-01-01', keptAliveBy('Ruth', 'employer', 'Fostering for the council'));
    const { effects } = asked(
      story,
      anOption('Private', { provider: 'PR4' }),
      anOption('Council', { provider: 'PR1' }),
      staying(),
    );
    expect([0, 1, 2].map((at) => effects('Ruth', at)?.supports)).toEqual([
      [{ supportId: idOf('Fostering for the council'), outcome: 'ends' }], [], [],
    ]); // prettier-ignore
  });

  it('takes what was answered about a support, and knows when an order ends', () => {
    const story = maya.on('2026-01-01', keptAliveBy('nan', 'court-order', 'Contact order'));
    const answer = {
      relationshipId: idOf('nan'),
      supportId: idOf('Contact order'),
      outcome: 'ends',
      note: 'Solicitor',
    } as const;
    const { effects } = asked(story, anOption('A', { supports: [answer] }), anOption('B'));
    expect(effects('nan', 0)).toMatchObject({
      contactOrderEnds: 'yes',
      supports: [{ supportId: idOf('Contact order'), outcome: 'ends' }],
    });
    expect(effects('nan', 1)).not.toHaveProperty('contactOrderEnds');
  });
});
