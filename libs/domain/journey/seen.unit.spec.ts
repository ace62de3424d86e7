import {
  anOption, aStory, cameIntoCare, idOf, known, matters, moveProposed, staying, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, type GridReference } from '../kernel';
import { severance2026_1 } from '../rulebook/severance-2026-1';
import { seenAtDecision } from '../transitions';
import { rankOptions } from '../transitions/assessment';
import { assessmentFor } from './assessment-facts';
import { seenFrom } from './seen';
import { foldJourney } from './state';

const TODAY = civilDate('2026-03-10');
const PLACES: Readonly<Record<string, GridReference>> = {
  'ZZ1 1AA': { easting: 430_000, northing: 430_000 },
  'ZZ5 5EE': { easting: 480_000, northing: 430_000 },
};
const locate = (postcode: string) => PLACES[postcode];
const journeyOf = (story: Story) => foldJourney(story.journey, story.contactLog);
const maya = aStory().on(
  '2024-01-01',
  known('100', 'Maya', '2010-05-10'),
  cameIntoCare('2020-01-01', { postcode: 'ZZ1 1AA' }),
  matters('Kai', 'half-brother-or-sister', { ring: 1, livesAt: 'ZZ1 1AA' }),
  matters('nan', 'grandparent', { ring: 2 }),
  matters('Ruth', 'foster-carer'),
);

describe('A move on record', () => {
  const home = anOption("Children's home", {
    place: 'K2',
    postcode: 'ZZ5 5EE',
    school: 'changed',
    area: 'at-a-distance',
    planned: 'no',
  });
  const story = maya.on('2026-03-01', moveProposed('move', '2026-03-01', staying(), home));

  it('is unknown when it was never proposed', () => {
    expect(assessmentFor(journeyOf(story), idOf('another'), { on: TODAY, locate })).toBeUndefined();
  });

  it('is kept as it was seen: ranked, counted, explained, flagged, and as the event stores it', () => {
    const journey = journeyOf(story);
    const ask = assessmentFor(journey, idOf('move'), { on: TODAY, locate });
    if (ask === undefined) throw new Error('no such move');
    const seen = seenFrom(rankOptions(ask.facts, ask.options, severance2026_1), journey.evidence);
    expect(seenAtDecision.parse(seen)).toEqual(seen);
    expect(seen).toMatchObject({ ruleSet: '2026-1', evidence: journey.evidence, assessedOn: TODAY });
    expect(seen.options.map(({ optionId, rank }) => [optionId, rank])).toEqual([
      [staying().optionId, 1],
      [home.optionId, 2],
    ]);
    for (const option of seen.options) {
      const { kept, strained, atRisk, gained, unknown, notScored } = option;
      expect(kept + strained + atRisk + gained + unknown + notScored).toBe(3);
      expect(option.lines.map(({ name }) => name).sort()).toEqual(['Kai', 'Ruth', 'nan']);
    }
    expect(seen.options[1]?.lines.find(({ name }) => name === 'Kai')?.reasons.join(' ')).toContain('separate');
  });
});
