import * as fc from 'fast-check';
import {
  anOption, aStory, calledLovingAndLasting, cameIntoCare, endedWith, idOf, keptAliveBy, known, livesAt, lookedAndFoundNone, matters,
  missedEachOther, movedTo, restricted, sawEachOther, staying, type Story, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { addDays, civilDate, type GridReference } from '../../kernel';
import { severance2026_1 } from '../../rulebook/severance-2026-1';
import { rankOptions, type OptionAssessment } from '../../transitions/assessment';
import { assessmentFor } from '../assessment-facts';
import { foldJourney, type Journey } from '../state';
import { twoRelationshipsOn } from './two-relationships';

const TODAY = civilDate('2026-03-10');
const PLACES: Readonly<Record<string, GridReference>> = {
  'ZZ1 1AA': { easting: 430_000, northing: 430_000 },
  'ZZ5 5EE': { easting: 600_000, northing: 230_000 },
};
const locate = (postcode: string) => PLACES[postcode];
const FLAG = 'fewer-than-two-loved';

const farAway = anOption('A home far away', {
  place: 'K2', provider: 'PR4', postcode: 'ZZ5 5EE', area: 'at-a-distance', school: 'changed', planned: 'no', noticeHours: 4,
}); // prettier-ignore

function assessed(journey: Journey, options = [farAway, staying()]): readonly OptionAssessment[] {
  const ask = assessmentFor(journey, options, { on: TODAY, locate });
  if (ask === undefined) throw new Error('nothing to ask');
  return rankOptions(ask.facts, ask.options, severance2026_1).options.flatMap(({ assessment }) => assessment ?? []);
}
const flagged = (assessment: OptionAssessment | undefined): boolean =>
  assessment?.flags.some(({ code }) => code === FLAG) ?? false;
const journeyOf = (story: Story) => foldJourney(story.journey, story.contactLog);

const maya = aStory().on(
  '2025-06-01',
  known('100', 'Maya', '2011-05-10'),
  cameIntoCare('2020-01-01', { postcode: 'ZZ1 1AA' }),
  movedTo('2025-01-01', '2020-01-01', { place: 'U6', provider: 'PR1', postcode: 'ZZ1 1AA' }),
  matters('Kai', 'half-brother-or-sister', { since: '2014-01-01', ring: 1, livesAt: 'ZZ1 1AA' }),
  matters('nan', 'grandparent', { since: '2011-05-10', ring: 1, livesAt: 'ZZ5 5EE' }),
  keptAliveBy('Kai', 'placement', 'Lives in the same home'),
  sawEachOther('nan', '2025-05-20'),
);

describe('A move that would take somebody from two loving relationships to one', () => {
  const two = maya.on(
    '2026-03-01',
    calledLovingAndLasting('Kai', '2026-03-01'),
    calledLovingAndLasting('nan', '2026-03-01'),
    sawEachOther('nan', '2026-03-01'),
  );

  it('is flagged red, and names whom they could lose', () => {
    const journey = journeyOf(two);
    expect(twoRelationshipsOn(journey, TODAY).result).toBe('2 or more');
    const far = assessed(journey).find(({ optionId }) => optionId === farAway.optionId);
    const flag = far?.flags.find(({ code }) => code === FLAG);
    expect(flag).toMatchObject({ severity: 'red' });
    expect(flag?.relationshipIds).toContain(idOf('Kai'));
  });

  it('is not flagged while nobody has said that anybody is loving and lasting', () => {
    expect(assessed(journeyOf(maya)).some(flagged)).toBe(false);
  });

  it('counts by an advocate’s word as well, and not by a paid worker’s that may end with the job', () => {
    const byAdvocate = maya.on(
      '2026-03-01',
      calledLovingAndLasting('Kai', '2026-03-01', { saidBy: 'advocate' }),
      matters('Dr Osei', 'therapist'),
      calledLovingAndLasting('Dr Osei', '2026-03-01', { outlastsRole: 'unknown' }),
    );
    const far = assessed(journeyOf(byAdvocate)).find(({ optionId }) => optionId === farAway.optionId);
    expect(far?.flags.find(({ code }) => code === FLAG)?.sentence).toContain('1 loving and lasting relationship.');
  });
});

/** Whatever can be recorded of four people that bears on the count. */
const WHO = ['Kai', 'nan', 'Dr Osei', 'Ruth'] as const;
const day = fc.integer({ min: 1, max: 200 }).map((before) => addDays(TODAY, -before));
const who = fc.constantFrom(...WHO);
const told: fc.Arbitrary<Told> = fc.oneof(
  { weight: 5, arbitrary: fc.record({
    who, day, answer: fc.constantFrom('yes', 'yes', 'yes', 'no', 'not-sure'), saidBy: fc.constantFrom('young-person', 'advocate'),
    outlastsRole: fc.constantFrom('yes', 'no', 'unknown'), otherSaysSo: fc.constantFrom('yes', 'no', 'unknown'),
  }).map((one) => calledLovingAndLasting(one.who, one.day, one)) },
  { weight: 2, arbitrary: fc.tuple(who, day).map(([one, on]) => sawEachOther(one, on)) },
  fc.tuple(who, day).map(([one, on]) => missedEachOther(one, on)),
  fc.tuple(who, day, day).map(([one, a, b]) => lookedAndFoundNone(one, a < b ? a : b, a < b ? b : a)),
  fc.tuple(who, fc.constantFrom('ZZ1 1AA', 'ZZ5 5EE', null), day).map(([one, postcode, on]) => livesAt(one, postcode, on)),
  fc.tuple(who, fc.constantFrom('death', 'safety', 'chosen-by-other', 'drift'), day).map(([one, how, on]) => endedWith(one, how, on)),
  fc.tuple(who, fc.constantFrom('no-contact', 'supervised-only', 'information-barred'), fc.constantFrom('safety', 'court-order', 'other-person-refuses'), day).map(([one, kind, reasonClass, on]) => restricted(one, on, { kind, reasonClass })),
); // prettier-ignore

describe('The flag and the figure', () => {
  it('count the same people: every move that could leave fewer than two of them is flagged, and no other', () => {
    const base = maya.on('2025-06-01', matters('Dr Osei', 'therapist'), matters('Ruth', 'foster-carer'));
    fc.assert(
      fc.property(fc.subarray([...WHO], { minLength: 1 }), fc.array(told, { maxLength: 5 }), (named, facts) => {
        const loved = named.map((one) => calledLovingAndLasting(one, '2025-01-01', { outlastsRole: 'yes' }));
        const journey = journeyOf(base.on('2026-03-09', ...loved, ...facts));
        const counted = twoRelationshipsOn(journey, TODAY)
          .named.filter(({ counts }) => counts === 'yes')
          .map(({ relationshipId }) => relationshipId);
        for (const option of assessed(journey)) {
          const group = new Map(option.relationships.map((one) => [one.relationshipId, one.group]));
          const left = counted.filter((id) => !['at-risk', 'unknown'].includes(group.get(id) ?? ''));
          expect(flagged(option)).toBe(left.length < Math.min(2, counted.length));
        }
      }),
    );
  });
});
