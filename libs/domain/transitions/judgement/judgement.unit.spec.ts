import {
  anOption, aStory, codesOf, commandIn, decided, eventsOf, idOf, matters, moveProposed, moveSubmitted, seenOf, staying,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { foldLens } from '../../kernel';
import { severance2026_1 } from '../../rulebook/severance-2026-1';
import { ruleSetHash } from '../../rulebook/severance-rules';
import { transitionsCommands } from '../commands';
import { movesLens } from '../lenses';
import { weighted, weightsOf } from '.';

type Story = ReturnType<typeof aStory>;
const transitionId = idOf('move');
const stay = staying();
const foster = anOption('Foster home in Ashby');
const line = (who: string, group: string) => ({
  relationshipId: idOf(who),
  name: who,
  group,
  p: 0.5,
  reasons: [],
  missing: [],
});
const seen = seenOf([{ option: stay }, { option: foster, lines: [line('Kai', 'at-risk'), line('Dad', 'not-scored')] }]);
const proposed = aStory()
  .on('2026-01-01', matters('Kai', 'half-brother-or-sister'), matters('Dad', 'father'))
  .on('2026-03-01', moveProposed('move', '2026-03-01', stay, foster));
const ask = (name: string, story: Story, input: object) =>
  decided(
    commandIn(transitionsCommands, name),
    story,
    { transitionId, ...input },
    { today: '2026-03-10', extra: { seen } },
  );
const judgementIn = (story: Story) => foldLens(movesLens, story.journey).state.moves[transitionId]?.judgement;

describe('The weights of one move', () => {
  const weights = { ring1: 3, ring2: 3, ring3: 3, ring4: 3, notPlaced: 1 };
  const changed = proposed.on(
    '2026-03-10',
    eventsOf(ask('ChangeRankingWeights', proposed, { weights, reason: 'Friends are what she has' })),
  );

  it('are changed with a reason, and reset, each kept with who did it', () => {
    expect(judgementIn(changed)?.weights).toMatchObject({ weights, reason: 'Friends are what she has', by: 'sw-1' });
    const reset = changed.on('2026-03-11', eventsOf(ask('ResetRankingWeights', changed, { reason: 'Too blunt' })));
    expect(judgementIn(reset)?.weights).toBeNull();
    expect(reset.journey.filter(({ type }) => type === 'RankingWeightsChanged')).toHaveLength(1);
  });

  it('never touch the rule set', () => {
    const before = ruleSetHash(severance2026_1);
    const other = weighted(severance2026_1, weights);
    expect(weightsOf(other)).toEqual(weights);
    expect(weightsOf(severance2026_1)).toEqual({ ring1: 3, ring2: 2, ring3: 1, ring4: 0.5, notPlaced: 1 });
    expect(ruleSetHash(severance2026_1)).toBe(before);
    expect(weighted(severance2026_1, weightsOf(severance2026_1))).toEqual(severance2026_1);
  });

  it('must let something count, from nought to ten, and only while the move is open to be compared', () => {
    const none = { ring1: 0, ring2: 0, ring3: 0, ring4: 0, notPlaced: 0 };
    expect(codesOf(ask('ChangeRankingWeights', proposed, { weights: none, reason: 'R' }))).toEqual(['no-weight']);
    expect(() => ask('ChangeRankingWeights', proposed, { weights: { ...weights, ring1: 11 }, reason: 'R' })).toThrow();
    expect(() => ask('ChangeRankingWeights', proposed, { weights, reason: ' ' })).toThrow('Say why');
    const gone = proposed.on('2026-03-02', { type: 'MoveWithdrawn', data: { transitionId, reason: 'R' } });
    expect(codesOf(ask('ChangeRankingWeights', gone, { weights, reason: 'R' }))).toEqual(['move-withdrawn']);
  });
});

describe('A line of the assessment that somebody judges otherwise', () => {
  const kai = { optionId: foster.optionId, relationshipId: idOf('Kai') };
  const judged = (story: Story, input: object) =>
    ask('OverruleLine', story, { ...kai, group: 'kept', reason: 'R', ...input });

  it('keeps what was worked out beside it, who judged and why, and can be withdrawn', () => {
    const story = proposed.on('2026-03-10', eventsOf(judged(proposed, { reason: 'They share a room every weekend' })));
    expect(judgementIn(story)?.overrules).toMatchObject([
      { ...kai, computed: 'at-risk', group: 'kept', reason: 'They share a room every weekend', by: 'sw-1' },
    ]);
    const again = story.on('2026-03-10', eventsOf(judged(story, { group: 'strained' })));
    expect(judgementIn(again)?.overrules.map(({ group }) => group)).toEqual(['strained']);
    const withdrawn = again.on('2026-03-11', eventsOf(ask('WithdrawOverrule', again, { ...kai, reason: 'It ended' })));
    expect(judgementIn(withdrawn)?.overrules).toEqual([]);
  });

  it('is one that was worked out, and scored, and judged differently', () => {
    expect(codesOf(judged(proposed, { relationshipId: idOf('nobody') }))).toEqual(['no-such-line']);
    expect(codesOf(judged(proposed, { relationshipId: idOf('Dad') }))).toEqual(['not-scored']);
    expect(codesOf(judged(proposed, { group: 'at-risk' }))).toEqual(['says-the-same']);
    expect(() => judged(proposed, { reason: '' })).toThrow('Say what you know');
  });

  it('can be one while a manager decides, and no longer once the move is withdrawn', () => {
    const submitted = proposed.on('2026-03-02', moveSubmitted('move', foster.optionId, seen));
    expect(codesOf(judged(submitted, {}))).toEqual([]);
    const gone = proposed.on('2026-03-02', { type: 'MoveWithdrawn', data: { transitionId, reason: 'R' } });
    expect(codesOf(judged(gone, {}))).toEqual(['move-withdrawn']);
  });
});
