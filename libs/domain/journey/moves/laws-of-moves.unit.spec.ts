import fc from 'fast-check';
import {
  anOption, aStory, cameIntoCare, idOf, keptAliveBy, known, matters, moveApproved, moveProposed, moveSubmitted, restricted,
  sawEachOther, seenOf, staying, viewsSought, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, type DomainEvent, type GridReference } from '../../kernel';
import { severance2026_1 } from '../../rulebook/severance-2026-1';
import { MITIGATION_CODES } from '../../rulebook/severance-rules';
import { PROTECTIONS, TASK_KINDS, type MoveOption, type SeenAtDecision } from '../../transitions';
import { caseOn } from '../case-view';
import { networkOn } from '../network';
import { promisesAtTwelveWeeks } from '../promises';
import { seenFrom } from '../seen';
import { foldJourney, type Cut } from '../state';
import { twoRelationshipsOn } from '../two-relationships';
import { askAboutMove } from './ask-about-move';
import { rankAsked } from './rank-asked';

const TODAY = civilDate('2026-03-10');
const transitionId = idOf('move');
const PLACES: Readonly<Record<string, GridReference>> = {
  'ZZ1 1AA': { easting: 430_000, northing: 430_000 },
  'ZZ5 5EE': { easting: 480_000, northing: 430_000 },
};
const locate = (postcode: string) => PLACES[postcode];
const WHO = ['Kai', 'nan', 'Ruth', 'Bea'] as const;
const stay = staying();
const near = anOption('Near', { postcode: 'ZZ1 1AA', area: 'inside', school: 'kept', livesThere: [idOf('Bea')] });
const far = anOption('Far', { postcode: 'ZZ5 5EE', area: 'at-a-distance', planned: 'no', noticeHours: 12 });
const OPTIONS: readonly MoveOption[] = [stay, near, far];

const before = aStory().on(
  '2024-01-01',
  known('100', 'Maya', '2010-05-10'),
  cameIntoCare('2020-01-01', { place: 'U6', postcode: 'ZZ1 1AA' }),
  matters('Kai', 'half-brother-or-sister', { ring: 1, livesAt: 'ZZ1 1AA' }),
  matters('nan', 'grandparent', { ring: 2, livesAt: 'ZZ5 5EE' }),
  matters('Ruth', 'foster-carer'),
  matters('Bea', 'friend', { ring: 3 }),
  keptAliveBy('nan', 'service', 'Saturday club', { endsAtAge: 16 }),
);
const proposed = (story: Story): Story => story.on('2026-03-01', moveProposed('move', '2026-03-01', ...OPTIONS));

const event = (type: string, data: object): DomainEvent => ({ type, data: { transitionId, ...data } });
const on = (day: string) => ({ from: day, to: day, precision: 'day' });
const optionId = fc.constantFrom(...OPTIONS.map((option) => option.optionId));
const relationshipId = fc.constantFrom(...WHO.map(idOf));
const weight = fc.double({ min: 0, max: 10, noNaN: true });
const anyWeights = fc.record({ ring1: weight, ring2: weight, ring3: weight, ring4: weight, notPlaced: weight });
const seen = seenOf(OPTIONS.map((option) => ({ option })));

/** Anything that can be recorded of a move that is only being thought about. */
const anyPlanning: fc.Arbitrary<DomainEvent> = fc.oneof(
  anyWeights.map((weights) => event('RankingWeightsChanged', { weights, reason: 'R' })),
  fc.constant(event('RankingWeightsReset', { reason: 'R' })),
  fc.tuple(optionId, relationshipId, fc.constantFrom('kept', 'at-risk')).map(([option, who, group]) =>
    event('AssessmentLineOverruled', { optionId: option, relationshipId: who, computed: 'strained', group, reason: 'R' }),
  ),
  fc.constant(event('MoveWishesRecorded', { occurred: on('2026-03-02'), wishes: 'W', noWishesReason: null })),
  fc.constant(event('MovePurposeChanged', { why: 'W', neededBy: null })),
  fc.tuple(fc.constantFrom(...TASK_KINDS), relationshipId).map(([kind, who]) =>
    event('MoveTaskAdded', { taskId: idOf(kind), kind, what: 'T', who: null, dueOn: null, relationshipId: who, template: null }),
  ),
  optionId.map((option) =>
    event('MoveApprovalGiven', {
      stepId: idOf('step'), optionId: option, occurred: on('2026-03-02'), reference: null, kind: 'at-a-distance', givenBy: 'Ms Example', givenAs: 'director',
    }),
  ),
  fc.tuple(fc.constantFrom(...OPTIONS), fc.subarray(WHO.map(idOf))).map(([option, livesThere]) =>
    event('MoveOptionChanged', { option: { ...option, livesThere } }),
  ),
  fc.constantFrom(...viewsSought('move', '2026-03-02')),
  optionId.map((option) => moveSubmitted('move', option, seen)),
  optionId.map((option) => moveApproved('move', option, seen)),
); // prettier-ignore

function seenIn(story: Story, cut: Cut = {}): SeenAtDecision {
  const journey = foldJourney(story.journey, story.contactLog, cut);
  const asked = askAboutMove(journey, transitionId, { on: TODAY, locate });
  if (asked === undefined) throw new Error('no such move');
  return seenFrom(rankAsked(asked, severance2026_1), journey.evidence, asked.beside);
}

describe('Laws of moves, whatever is planned', () => {
  it('nothing that is only proposed alters where they live, the network or any count, until it happens', () => {
    const state = (story: Story) => {
      const journey = foldJourney(story.journey, story.contactLog);
      const { home, people, workers, carerChanges, flags } = caseOn(journey, TODAY);
      return {
        home, people, workers, carerChanges, flags,
        network: networkOn(journey, TODAY),
        twoRelationships: twoRelationshipsOn(journey, TODAY),
        promises: promisesAtTwelveWeeks(journey, TODAY),
      }; // prettier-ignore
    };
    const expected = state(before);
    fc.assert(
      fc.property(fc.array(anyPlanning, { maxLength: 12 }), (planning) => {
        expect(state(proposed(before).on('2026-03-05', planning))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('the same facts and weights give the same order, whatever order the options were added in', () => {
    const order = (story: Story) =>
      seenIn(story).options.map((option) => [option.optionId, option.rank, option.relationshipsKept]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...OPTIONS], { minLength: 3 }), fc.option(anyWeights), (options, weights) => {
        const weigh = weights === null ? [] : [event('RankingWeightsChanged', { weights, reason: 'R' })];
        const shuffled = before.on('2026-03-01', moveProposed('move', '2026-03-01', ...options), weigh);
        expect(order(shuffled)).toEqual(order(proposed(before).on('2026-03-01', weigh)));
      }),
      { numRuns: 40 },
    );
  });

  it('agreeing something for somebody never raises the chance of losing touch with anybody', () => {
    const chances = (story: Story): ReadonlyMap<string, number> =>
      new Map(
        seenIn(story).options.flatMap((option) => option.lines.map((line) => [`${option.optionId} ${line.relationshipId}`, line.p ?? 0] as const)),
      ); // prettier-ignore
    expect(PROTECTIONS).toHaveLength(MITIGATION_CODES.length);
    const base = chances(proposed(before));
    fc.assert(
      fc.property(fc.constantFrom(near, far), relationshipId, fc.subarray([...PROTECTIONS], { minLength: 1 }), (option, who, kinds) => {
        const protections = kinds.map((kind) => ({ relationshipId: who, kind, note: 'N', responsible: 'Ruth', firstOn: TODAY }));
        const agreed = chances(proposed(before).on('2026-03-02', event('MoveOptionChanged', { option: { ...option, protections } })));
        for (const [line, p] of agreed) expect(p).toBeLessThanOrEqual(base.get(line) ?? 0);
      }),
      { numRuns: 60 },
    ); // prettier-ignore
  });

  it('somebody restricted for safety adds to no score, whatever their ring, the weights or what somebody judged', () => {
    const scores = (story: Story) =>
      seenIn(story).options.map(({ optionId: id, rank, relationshipsKept, relationshipsKeptRange, kept, strained, atRisk, gained }) => ({
        id, rank, relationshipsKept, relationshipsKeptRange, kept, strained, atRisk, gained,
      })); // prettier-ignore
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), anyWeights, optionId, (ring, weights, option) => {
        const weigh = event('RankingWeightsChanged', { weights, reason: 'R' });
        const dad = before.on('2024-01-02', matters('Dad', 'father', { ring, livesAt: 'ZZ1 1AA' }), restricted('Dad', '2024-01-02'));
        const line = { optionId: option, relationshipId: idOf('Dad'), computed: 'kept', group: 'gained', reason: 'R' };
        const judged = proposed(dad).on('2026-03-02', weigh, event('AssessmentLineOverruled', line));
        expect(scores(judged)).toEqual(scores(proposed(before).on('2026-03-02', weigh)));
      }),
      { numRuns: 40 },
    ); // prettier-ignore
  });

  it('what is recorded later never changes a past assessment', () => {
    const told = proposed(before).on('2026-03-05', sawEachOther('nan', '2026-03-01'));
    const past = seenIn(told, { asKnownAt: '2026-03-05' });
    const later: fc.Arbitrary<DomainEvent> = fc.oneof(
      anyPlanning,
      fc.constantFrom<DomainEvent>(
        ...matters('Zed', 'friend', { ring: 1 }), restricted('nan', '2024-01-01'), sawEachOther('Kai', '2026-02-01'),
      ), // prettier-ignore
    );
    fc.assert(
      fc.property(fc.array(later, { minLength: 1, maxLength: 8 }), (events) => {
        expect(seenIn(told.on('2026-03-06', events), { asKnownAt: '2026-03-05' })).toEqual(past);
      }),
      { numRuns: 60 },
    );
  });
});
