import fc from 'fast-check';
import {
  agreed, anOption, aStory, became, broke, cameIntoCare, endedWith, idOf, keptAliveBy, known, matters, missedEachOther, moveProposed,
  moveSubmitted, placed, restricted, sawEachOther, seenOf, staying, tookABreak, type Story, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, type GridReference } from '../kernel';
import { closuresOn, RESTRICTION_KINDS, RESTRICTION_REASONS, type Sight } from '../relationships';
import { severance2026_1 } from '../rulebook/severance-2026-1';
import { rankOptions } from '../transitions/assessment';
import { journeyAsShown, sightsOf } from './as-shown';
import { assessmentFor } from './assessment-facts';
import { caseOn } from './case-view';
import { networkOn } from './network';
import { nextDates } from './next-dates';
import { foldJourney, type Journey } from './state';
import { timeline } from './timeline';

const TODAY = civilDate('2026-03-10');
const grid = (miles: number): GridReference => ({ easting: 430_000 + miles * 1609, northing: 430_000 });
const PLACES: Readonly<Record<string, GridReference>> = { 'ZZ1 1AA': grid(0), 'ZZ2 2BB': grid(5), 'ZZ7 7ZQ': grid(30) };
const locate = (postcode: string) => PLACES[postcode];
const journeyOf = (story: Story): Journey => foldJourney(story.journey, story.contactLog);

const stay = staying();
const away = anOption('Foster home in Ashby', { place: 'U4', postcode: 'ZZ7 7ZQ', livesThere: [idOf('zelda')] });

/** Maya, her brother and her nan; and Zelda, of whom more or less is told. */
const maya = (...ofZelda: readonly Told[]): Story =>
  aStory()
    .on('2024-01-01', known('100', 'Maya', '2010-05-10'), cameIntoCare('2020-01-01', { postcode: 'ZZ1 1AA' }))
    .on('2024-01-02', matters('Kai', 'half-brother-or-sister', { ring: 1, livesAt: 'ZZ1 1AA' }))
    .on('2024-01-02', matters('nan', 'grandparent', { ring: 2, livesAt: 'ZZ2 2BB' }))
    .on('2024-01-03', keptAliveBy('nan', 'service', 'Saturday club', { endsAtAge: 16 }))
    .on('2024-01-04', sawEachOther('Kai', '2026-02-01'), sawEachOther('nan', '2025-11-01'))
    .on('2024-01-05', ...ofZelda);

const zelda: readonly Told[] = [
  matters('zelda', 'mother', { name: 'Zelda Quill', ring: 1, livesAt: 'ZZ7 7ZQ' }),
  became('zelda', 'mother', '2015-01-01'),
  keptAliveBy('zelda', 'transport', 'Lifts to see Zelda Quill', { endsOn: '2026-04-01' }),
  agreed('zelda', 14, { from: '2024-01-01', responsible: 'Ruth', firstOn: '2024-01-10' }),
  placed('zelda', 1, '2024-02-01', 'worker'),
  sawEachOther('zelda', '2026-02-20'),
  missedEachOther('zelda', '2026-03-01'),
  broke('zelda', '2025-01-01'),
  tookABreak('zelda', '2025-02-01', '2026-03-20'),
];
const anyRestriction = fc.record({
  kind: fc.constantFrom(...RESTRICTION_KINDS),
  reasonClass: fc.constantFrom(...RESTRICTION_REASONS),
});
const isClosed = (story: Story): boolean => {
  const relationship = journeyOf(story).relationships.relationships[idOf('zelda')]!;
  return closuresOn(relationship, TODAY).some((closure) => closure !== 'limited');
};

describe('Whoever must not be in touch adds to no score', () => {
  const scored = (story: Story) => {
    const ask = assessmentFor(journeyOf(story), [stay, away], { on: TODAY, locate })!;
    const ranked = rankOptions(ask.facts, ask.options, severance2026_1);
    return ranked.options.map(({ label, place, kept, totals, assessment }) => ({
      label,
      place,
      kept,
      totals: { ...totals, 'not-scored': 0 },
      flags: assessment?.flags,
      lines: assessment?.relationships.filter(({ group }) => group !== 'not-scored'),
    }));
  };

  it('whatever the restriction rests on: every option comes out as if they were not on record', () => {
    const withoutThem = scored(maya());
    fc.assert(
      fc.property(anyRestriction, (of) => {
        const story = maya(...zelda, restricted('zelda', '2025-03-01', of));
        fc.pre(isClosed(story));
        expect(scored(story)).toEqual(withoutThem);
      }),
      { numRuns: 30 },
    );
  });

  it('nor does a relationship that was ended for safety', () => {
    expect(scored(maya(...zelda, endedWith('zelda', 'safety', '2025-03-01')))).toEqual(scored(maya()));
  });

  it('but contact that is only limited can be lost, and is scored', () => {
    const supervised = restricted('zelda', '2025-03-01', { kind: 'supervised-only', reasonClass: 'court-order' });
    expect(scored(maya(...zelda, supervised))).not.toEqual(scored(maya()));
  });
});

describe('A case as a reader is shown it', () => {
  const seen = seenOf([
    { option: stay },
    {
      option: away,
      red: ['Zelda Quill would be lost.'],
      lines: [
        { relationshipId: idOf('zelda'), name: 'Zelda Quill', group: 'gained', p: null, reasons: ['Zelda Quill lives there'], missing: [] },
        { relationshipId: idOf('Kai'), name: 'Kai', group: 'at-risk', p: 0.6, reasons: ['Kai stays behind'], missing: [] },
      ],
    },
  ]); // prettier-ignore
  const story = (...more: readonly Told[]): Story =>
    maya(...zelda, ...more)
      .on('2026-02-01', moveProposed('move', '2026-02-01', stay, away))
      .on('2026-02-02', moveSubmitted('move', away.optionId, seen));
  const everything = (journey: Journey): string =>
    JSON.stringify([
      caseOn(journey, TODAY), networkOn(journey, TODAY), nextDates(journey, TODAY), timeline(journey),
      assessmentFor(journey, idOf('move'), { on: TODAY, locate }), journey.relationships, journey.contactLog, journey.transitions,
      journey.known,
    ]); // prettier-ignore
  const shownAs = (sight: Sight, on: Story): Journey => {
    const journey = journeyOf(on);
    return journeyAsShown(
      journey,
      sightsOf(journey, TODAY, () => sight),
    );
  };

  it('who is not to be shown at all is nowhere: not by name, not by id, not by where they live', () => {
    fc.assert(
      fc.property(anyRestriction, (of) => {
        const text = everything(shownAs('not-at-all', story(restricted('zelda', '2025-03-01', of))));
        expect(text).not.toMatch(/Zelda|Quill/i);
        expect(text).not.toContain(idOf('zelda'));
        expect(text).toContain('Kai stays behind');
      }),
      { numRuns: 25 },
    );
  });

  it('everybody else is shown as if nothing had ever been told of them', () => {
    const people = (journey: Journey) =>
      networkOn(journey, TODAY).people.map(({ name, state, contact, ring, where }) => ({
        name,
        state,
        contact,
        ring,
        where,
      }));
    const shown = shownAs('not-at-all', maya(...zelda, restricted('zelda', '2025-03-01')));
    expect(people(shown)).toEqual(people(journeyOf(maya())));
  });

  it('without a name there is somebody, and that they are restricted and why; not who and not where', () => {
    const barred = restricted('zelda', '2025-03-01', { kind: 'information-barred' });
    const shown = shownAs('without-name', story(barred));
    const text = everything(shown);
    expect(text).not.toMatch(/Zelda|Quill/i);
    expect(JSON.stringify(caseOn(shown, TODAY).people)).not.toContain('ZZ7 7ZQ');
    const person = caseOn(shown, TODAY).people.find(({ relationshipId }) => relationshipId === idOf('zelda'));
    expect(person).toMatchObject({ name: 'Name withheld', role: 'mother', where: { kind: 'not-recorded' } });
    expect(person?.restrictions).toMatchObject([{ kind: 'information-barred', legalBasis: 'Risk assessment' }]);
  });

  it('without why there is somebody with their name, and no word of a restriction', () => {
    const supervised = restricted('zelda', '2025-03-01', { kind: 'supervised-only', reasonClass: 'capacity' });
    const shown = shownAs('without-why', story(supervised));
    const person = caseOn(shown, TODAY).people.find(({ relationshipId }) => relationshipId === idOf('zelda'));
    expect(person).toMatchObject({ name: 'Zelda Quill', restrictions: [] });
    expect(everything(shown)).not.toMatch(/Risk assessment|supervised|capacity/);
  });

  it('is judged, when a form comes back, by the whole record', () => {
    const whole = journeyOf(story(restricted('zelda', '2025-03-01')));
    expect(shownAs('not-at-all', story(restricted('zelda', '2025-03-01'))).evidence).toEqual(whole.evidence);
  });

  it('is the very same where nobody is closed', () => {
    const journey = journeyOf(story());
    expect(
      journeyAsShown(
        journey,
        sightsOf(journey, TODAY, () => 'not-at-all'),
      ),
    ).toBe(journey);
  });

  it('hides both records of one person, whichever of them the restriction was recorded on', () => {
    const twice = story(
      matters('zelda-again', 'mother', { name: 'Zee' }),
      { type: 'RelationshipsMerged', data: { keptId: idOf('zelda-again'), mergedId: idOf('zelda'), reason: 'One person' } },
      restricted('zelda', '2025-03-01'),
    ); // prettier-ignore
    expect(everything(shownAs('not-at-all', twice))).not.toMatch(/Zelda|Quill|\bZee\b/i);
  });

  it('does not take the name from somebody else who has the same one, nor change what a role is called', () => {
    const two = maya(
      matters('sam', 'coach', { name: 'Coach' }),
      restricted('sam', '2025-03-01'),
      matters('other', 'coach', { name: 'Coach' }),
    );
    const people = networkOn(shownAs('not-at-all', two), TODAY).people;
    expect(people.filter(({ name }) => name === 'Coach').map(({ role }) => role)).toEqual(['coach']);
  });
});
