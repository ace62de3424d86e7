import {
  anOption, aStory, cameIntoCare, idOf, known, matters, missedEachOther, moveProposed, promiseMade, staying, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, type GridReference } from '../kernel';
import { severance2026_1 } from '../rulebook/severance-2026-1';
import { seenAtDecision } from '../transitions';
import { rankOptions } from '../transitions/assessment';
import { assessmentFor } from './assessment-facts';
import { askAboutMove } from './moves/ask-about-move';
import { rankAsked } from './moves/rank-asked';
import { seenFrom } from './seen';
import { foldJourney } from './state';

const TODAY = civilDate('2026-03-10');
const PLACES: Readonly<Record<string, GridReference>> = {
  'ZZ1 1AA': { easting: 430_000, northing: 430_000 },
  'ZZ5 5EE': { easting: 480_000, northing: 430_000 },
};
const locate = (postcode: string) => PLACES[postcode];
const journeyOf = (story: Story) => foldJourney(story.journey, story.contactLog);
const seenOn = (story: Story) => {
  const asked = askAboutMove(journeyOf(story), idOf('move'), { on: TODAY, locate });
  if (asked === undefined) throw new Error('no such move');
  return seenFrom(rankAsked(asked, severance2026_1), journeyOf(story).evidence, asked.beside);
};
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

  it('keeps the table as it was seen: the places each could take, miles, and who of them would live together', () => {
    const seen = seenOn(story);
    expect(seen.options.map(({ milesFromHome, siblingsTogether }) => [milesFromHome, siblingsTogether])).toEqual([
      [0, 1],
      [31.1, 0],
    ]);
    expect(seen.options.map(({ couldBe }) => couldBe)).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
    ]);
    const nowhere = maya.on('2026-03-01', moveProposed('move', '2026-03-01', staying(), anOption('Somewhere')));
    expect(seenOn(nowhere).options.map(({ milesFromHome }) => milesFromHome)).toEqual([0, null]);
  });

  it('keeps what earlier moves promised and was broken, and nothing of the move itself', () => {
    const broken = story
      .on('2025-01-01', promiseMade('nan', '2025-01-01', { transitionId: idOf('earlier') }))
      .on('2025-01-01', promiseMade('Kai', '2025-01-01'))
      .on('2025-06-01', missedEachOther('nan', '2025-05-30'), missedEachOther('Kai', '2025-05-30'));
    const seen = seenOn(broken);
    expect(seenAtDecision.parse(seen)).toEqual(seen);
    expect(seen.brokenBefore).toEqual([
      {
        promiseId: idOf('promise about nan'), transitionId: idOf('earlier'), relationshipId: idOf('nan'), name: 'nan',
        what: 'Saturdays with nan', owner: 'Ruth', from: '2025-01-01', held: 0, missed: 1, expected: 4, disputes: [],
      },
    ]); // prettier-ignore
    expect(seenOn(story).brokenBefore).toEqual([]);
  });
});
