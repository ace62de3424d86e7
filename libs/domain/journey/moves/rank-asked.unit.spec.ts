import {
  anOption, aStory, cameIntoCare, idOf, known, matters, moveProposed, restricted, staying, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, type DomainEvent } from '../../kernel';
import { severance2026_1 } from '../../rulebook/severance-2026-1';
import { ruleSetHash } from '../../rulebook/severance-rules';
import { seenAtDecision } from '../../transitions';
import { seenFrom } from '../seen';
import { foldJourney } from '../state';
import { askAboutMove } from './ask-about-move';
import { rankAsked } from './rank-asked';

const TODAY = civilDate('2026-03-10');
const transitionId = idOf('move');
const PLACES = {
  'ZZ1 1AA': { easting: 430_000, northing: 430_000 },
  'ZZ5 5EE': { easting: 480_000, northing: 430_000 },
};
const locate = (postcode: string) => (PLACES as Record<string, (typeof PLACES)['ZZ1 1AA'] | undefined>)[postcode];
const near = anOption('Near Kai', {
  postcode: 'ZZ1 1AA',
  area: 'inside',
  school: 'changed',
  livesThere: [idOf('Kai')],
});
const far = anOption('Far Home', {
  postcode: 'ZZ5 5EE',
  area: 'at-a-distance',
  school: 'kept',
  livesThere: [idOf('Bea')],
});
const story = aStory()
  .on(
    '2024-01-01',
    known('100', 'Maya', '2010-05-10'),
    cameIntoCare('2020-01-01', { postcode: 'ZZ1 1AA' }),
    matters('Kai', 'half-brother-or-sister', { ring: 1, livesAt: 'ZZ1 1AA' }),
    matters('Bea', 'friend', { ring: 4, livesAt: 'ZZ5 5EE' }),
    matters('Cal', 'friend', { ring: 4, livesAt: 'ZZ5 5EE' }),
    matters('Dad', 'father'),
    restricted('Dad', '2024-01-01'),
  )
  .on('2026-03-01', moveProposed('move', '2026-03-01', staying(), near, far));

function seenIn(told: Story) {
  const journey = foldJourney(told.journey, told.contactLog);
  const asked = askAboutMove(journey, transitionId, { on: TODAY, locate });
  if (asked === undefined) throw new Error('no such move');
  const ranked = rankAsked(asked, severance2026_1);
  return { ranked, seen: seenFrom(ranked, journey.evidence, asked.beside) };
}
const event = (type: string, data: object): DomainEvent => ({ type, data: { transitionId, ...data } });
const order = (told: Story) => seenIn(told).ranked.options.map(({ label }) => label);

describe('Weights chosen for one move', () => {
  const weights = { ring1: 0, ring2: 0, ring3: 0, ring4: 10, notPlaced: 0 };
  const weighed = story.on('2026-03-05', event('RankingWeightsChanged', { weights, reason: 'Friends first' }));

  it('change the order, stand in what was seen, and name the released rule set all the same', () => {
    expect(order(story).indexOf('Near Kai')).toBeLessThan(order(story).indexOf('Far Home'));
    expect(order(weighed).indexOf('Far Home')).toBeLessThan(order(weighed).indexOf('Near Kai'));
    const { seen } = seenIn(weighed);
    expect(seenAtDecision.parse(seen)).toEqual(seen);
    expect(seen).toMatchObject({
      ruleSet: '2026-1',
      ruleSetHash: ruleSetHash(severance2026_1),
      weights: { weights, reason: 'Friends first', by: 'sw-1', on: '2026-03-05' },
    });
    expect(seenIn(story).seen).not.toHaveProperty('weights');
  });

  it('leave every chance of losing touch as it was', () => {
    const chances = (told: Story) =>
      seenIn(told)
        .seen.options.flatMap(({ optionId, lines }) => lines.map(({ name, p }) => `${optionId} ${name} ${p}`))
        .sort();
    expect(chances(weighed)).toEqual(chances(story));
  });

  it('are those of the rule set again once reset, and a past moment keeps its own', () => {
    const reset = weighed.on('2026-03-06', event('RankingWeightsReset', { reason: 'Too blunt' }));
    expect(order(reset)).toEqual(order(story));
  });
});

describe('A line judged otherwise', () => {
  const line = { optionId: far.optionId, relationshipId: idOf('Kai') };
  const judged = story.on(
    '2026-03-05',
    event('AssessmentLineOverruled', { ...line, computed: 'at-risk', group: 'kept', reason: 'Kai moves too' }),
  );
  const farIn = (told: Story) => seenIn(told).seen.options.find(({ optionId }) => optionId === far.optionId);

  it('shows beside what was worked out, which stays: group, score, totals, flags and order', () => {
    const [before, after] = [farIn(story), farIn(judged)];
    const kai = after?.lines.find(({ name }) => name === 'Kai');
    expect(kai?.overruled).toEqual({ group: 'kept', reason: 'Kai moves too', by: 'sw-1', on: '2026-03-05' });
    expect({ ...after, lines: [] }).toEqual({ ...before, lines: [] });
    expect({ ...kai, overruled: undefined }).toEqual({
      ...before?.lines.find(({ name }) => name === 'Kai'),
      overruled: undefined,
    });
    expect(seenAtDecision.parse(seenIn(judged).seen)).toEqual(seenIn(judged).seen);
  });

  it('is left out of the lines of other options', () => {
    const nearLine = seenIn(judged).seen.options.find(({ optionId }) => optionId === near.optionId)?.lines;
    expect(nearLine?.filter(({ overruled }) => overruled !== undefined)).toEqual([]);
  });

  it('never brings back somebody restricted for safety', () => {
    const dad = { optionId: far.optionId, relationshipId: idOf('Dad'), computed: 'kept', group: 'kept', reason: 'R' };
    const told = story.on('2026-03-05', event('AssessmentLineOverruled', dad));
    expect(farIn(told)).toEqual(farIn(story));
  });
});

describe('What the law makes of each option', () => {
  it('stands in what was seen, with what of it is there', () => {
    const approval = {
      stepId: idOf('dcs'), optionId: far.optionId, kind: 'at-a-distance', givenBy: 'Ms Example', givenAs: 'director',
      occurred: { from: '2026-03-04', to: '2026-03-04', precision: 'day' }, reference: null,
    }; // prettier-ignore
    const told = story.on('2026-03-05', event('MoveApprovalGiven', approval));
    const need = (one: Story) =>
      seenIn(one)
        .seen.options.find(({ optionId }) => optionId === far.optionId)
        ?.legalEffects?.find(({ code }) => code === 'at-a-distance')
        ?.needs.find(({ step }) => step === 'at-a-distance');
    expect(need(story)).toMatchObject({ who: 'The director of children’s services', recordedOn: null });
    expect(need(told)?.recordedOn).toBe('2026-03-04');
  });
});
