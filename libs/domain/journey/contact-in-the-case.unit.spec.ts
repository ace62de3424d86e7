import {
  agreedOn, anOption, aStory, cameIntoCare, idOf, known, lookedAndFoundNone, matters, missedEachOther, noLongerAgreed,
  recordedByMistake, sawEachOther, tookABreak, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { addDays, civilDate } from '../kernel';
import { assessmentFor } from './assessment-facts';
import { caseOn } from './case-view';
import { foldJourney } from './state';
import { timeline } from './timeline';

const CONTACT = civilDate('2025-02-01');
const after = (days: number) => addDays(CONTACT, days);
const maya = aStory().on(
  '2025-01-01',
  known('100', 'Maya', '2010-05-10'),
  cameIntoCare('2024-01-01', { postcode: 'ZZ1 1AA' }),
  matters('nan', 'grandparent', { since: '2015-01-01', ring: 1 }),
);
const journeyOf = (told: readonly Told[]) => {
  const story = maya.on('2025-01-02', ...told);
  return foldJourney(story.journey, story.contactLog);
};
const saw = sawEachOther('nan', CONTACT);
const flagsOn = (told: readonly Told[], days: number) =>
  caseOn(journeyOf(told), after(days)).flags.filter(
    ({ code }) => code.startsWith('contact-') && !code.includes('plan'),
  );

describe('Contact among the flags of a case', () => {
  it('is flagged while something can still be done: when it is late, once more in the last days, and when it has lapsed', () => {
    const told = [agreedOn('nan', '2025-01-02'), saw];
    const codes = (days: number) => flagsOn(told, days).map(({ code, severity }) => `${severity} ${code}`);
    expect(codes(17)).toEqual([]);
    expect(codes(18)).toEqual(['amber contact-drifting']);
    expect(codes(76)).toEqual(['amber contact-drifting']);
    expect(codes(77)).toEqual(['amber contact-about-to-lapse', 'amber contact-drifting']);
    expect(codes(91)).toEqual(['red contact-lapsed']);
  });

  it('says on which day it lapses and how many days are left', () => {
    expect(flagsOn([saw], 77).map(({ sentence }) => sentence)).toEqual([
      'Contact with nan lapses on 3 May 2025, in 14 days, unless they are in touch before.',
    ]);
  });

  it('is not flagged as late while a break is agreed', () => {
    expect(flagsOn([agreedOn('nan', '2025-01-02'), saw, tookABreak('nan', after(3), '2030-01-01')], 80)).toEqual([]);
  });

  it('tells that somebody looked and found none from that nobody wrote anything down', () => {
    expect(flagsOn([lookedAndFoundNone('nan', CONTACT, after(20))], 20).map(({ sentence }) => sentence)).toEqual([
      'No contact with nan for 20 days, as is on record.',
    ]);
    expect(flagsOn([], 20).map(({ code }) => code)).toEqual(['contact-not-recorded']);
  });
});

describe('The day on which agreed contact is looked at again', () => {
  const reviewed = agreedOn('nan', '2025-01-02', { reviewOn: civilDate('2025-06-01') });
  const datesOn = (told: readonly Told[]) =>
    caseOn(journeyOf(told), civilDate('2025-03-01')).nextDates.filter(({ what }) => what.startsWith('Contact agreed'));

  it('is among what falls due, until it is no longer agreed', () => {
    expect(datesOn([reviewed])).toEqual([
      {
        what: 'Contact agreed with nan to be looked at again', on: '2025-06-01', because: 'Set when it was agreed',
        relationshipId: idOf('nan'), transitionId: null,
      },
    ]); // prettier-ignore
    expect(datesOn([reviewed, noLongerAgreed('nan', '2025-02-01')])).toEqual([]);
  });
});

describe('Contact in the assessment of a move', () => {
  const MOVE_ON = civilDate('2026-03-20');
  const asked = (told: readonly Told[]) => {
    const option = anOption('Home', { startsOn: MOVE_ON });
    return assessmentFor(journeyOf(told), [option], { on: civilDate('2026-03-10'), locate: () => undefined });
  };
  const plan = (firstOn: string) =>
    asked([
      agreedOn('nan', '2026-03-01', { responsible: 'Ruth', firstOn: civilDate(firstOn) }),
    ])?.options[0]?.effects.find(({ relationshipId }) => relationshipId === idOf('nan'))?.contactPlan;
  const since = (told: readonly Told[]) =>
    asked(told)?.facts.relationships.find(({ id }) => id === idOf('nan'))?.daysSinceLastContact;

  it.each([
    ['2026-03-19', 'none'],
    ['2026-03-20', 'complete'],
    ['2026-04-03', 'complete'],
    ['2026-04-04', 'none'],
  ])('has a plan only when the first time is within 14 days after the move: %s is %s', (firstOn, expected) => {
    expect(plan(firstOn)).toBe(expected);
  });

  it('knows none found from not recorded, and forgets what was a mistake', () => {
    expect(since([])).toBe('not-recorded');
    expect(since([lookedAndFoundNone('nan', '2026-01-01', '2026-03-01')])).toBe('none-found');
    expect(since([missedEachOther('nan', '2026-03-01')])).toBe('none-found');
    expect(since([sawEachOther('nan', '2026-03-01')])).toBe(9);
    expect(since([sawEachOther('nan', '2026-03-01'), recordedByMistake('nan', '2026-03-01')])).toBe('not-recorded');
  });
});

describe('Contact in the timeline', () => {
  it('tells what was agreed in words, what the young person says, where somebody looked, and mistakes', () => {
    const held = { ...saw, data: { ...saw.data, howItWent: 'They baked', youngPersonsView: 'Again!' } } as Told;
    const words = timeline(
      journeyOf([agreedOn('nan', '2025-01-02'), held, lookedAndFoundNone('nan', '2025-02-02', '2025-03-01'), recordedByMistake('nan', CONTACT)]),
    ).map(({ words: said, detail }) => `${said}: ${detail ?? ''}`);
    expect(words).toContain('Contact agreed with nan: every 2 weeks, face to face: No first date');
    expect(words).toContain('In touch with nan: face to face: They baked; Again!');
    expect(words).toContain('No contact with nan from 2 February 2025 to 1 March 2025: Asked both of them');
    expect(words).toContain('A contact with nan had been recorded by mistake: It was somebody else');
  }); // prettier-ignore
});
