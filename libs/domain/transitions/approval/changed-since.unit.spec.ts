import {
  anOption, aStory, idOf, moveProposed, moveSubmitted, seenOf, staying, viewsSought, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { foldLens, type DomainEvent } from '../../kernel';
import { movesLens } from '../lenses';
import type { SeenAtDecision } from '../vocabulary';
import { changedSince } from '.';

const transitionId = idOf('move');
const stay = staying();
const foster = anOption('Foster home in Ashby');
const line = (who: string, group: string, more: object = {}) => ({
  relationshipId: idOf(who), name: who, group, p: 0.3, reasons: [], missing: [], ...more,
}); // prettier-ignore
const seen = seenOf([{ option: stay }, { option: foster, lines: [line('Kai', 'kept')] }]);
const submitted = aStory()
  .on('2026-03-01', moveProposed('move', '2026-03-01', stay, foster), viewsSought('move', '2026-03-01'))
  .on('2026-03-02', moveSubmitted('move', foster.optionId, seen));

/** The same as was seen, with the foster home changed. */
const now = (
  change: Partial<SeenAtDecision['options'][number]>,
  more: Partial<SeenAtDecision> = {},
): SeenAtDecision => ({
  ...seen,
  ...more,
  options: seen.options.map((option, at) => (at === 1 ? { ...option, ...change } : option)),
});
function changes(saw: SeenAtDecision, story: Story = submitted): readonly string[] {
  const move = foldLens(movesLens, story.journey).state.moves[transitionId];
  if (move?.kind !== 'submitted') throw new Error('not submitted');
  return changedSince(move, saw).map(({ sentence }) => sentence);
}

describe('What has changed since a move was put to the manager', () => {
  it('is nothing when nothing has', () => {
    expect(changes(seen)).toEqual([]);
  });

  it('is somebody in another group, somebody new, somebody gone', () => {
    expect(changes(now({ lines: [line('Kai', 'at-risk')] }))).toEqual([
      'Kai was kept and would now be at risk (Foster home in Ashby).',
    ]);
    expect(changes(now({ lines: [line('nan', 'strained')] }))).toEqual([
      'nan was recorded since, and would be strained (Foster home in Ashby).',
      'Kai is no longer compared (Foster home in Ashby).',
    ]);
  });

  it('is a line that somebody judged otherwise since', () => {
    const overruled = { overruled: { group: 'strained', reason: 'R', by: 'sw-1', on: '2026-03-03' } };
    expect(changes(now({ lines: [line('Kai', 'kept', overruled)] }))).toEqual([
      'Kai was kept and would now be strained (Foster home in Ashby).',
    ]);
  });

  it('is a place in the order, a flag raised and a flag gone', () => {
    const flag = { code: 'c', severity: 'red' as const, sentence: 'Kai could be lost.', relationshipIds: [] };
    expect(changes(now({ rank: 1, flags: [flag] }))).toEqual([
      'Foster home in Ashby was number 2 and is now number 1.',
      'New flag on Foster home in Ashby: Kai could be lost.',
    ]);
  });

  it('is other weights', () => {
    const weights = { ring1: 1, ring2: 1, ring3: 1, ring4: 1, notPlaced: 1 };
    const changed = { weights: { weights, reason: 'R', by: 'sw-1', on: seen.assessedOn } };
    expect(changes(now({}, changed))).toEqual(['The options are weighed otherwise than they were.']);
  });

  it('is an approval that was given since', () => {
    const need = (recordedOn: typeof seen.assessedOn | null) => ({
      legalEffects: [
        { code: 'c', applies: 'yes' as const, sentence: 'At a distance.', source: 's', needs: [{ step: 'at-a-distance', sentence: 'The director approves.', who: 'w', recordedOn }] },
      ],
    }); // prettier-ignore
    const story = aStory()
      .on('2026-03-01', moveProposed('move', '2026-03-01', stay, foster))
      .on('2026-03-02', moveSubmitted('move', foster.optionId, now(need(null))));
    expect(changes(now(need(seen.assessedOn)), story)).toEqual([
      'Foster home in Ashby: Recorded: The director approves.',
    ]);
  });

  it('is what the young person or somebody else said since', () => {
    const occurred = { from: '2026-03-03', to: '2026-03-03', precision: 'day' };
    const wishes: DomainEvent = {
      type: 'MoveWishesRecorded',
      data: { transitionId, occurred, wishes: 'To stay after all', noWishesReason: null },
    };
    const story = submitted.on('2026-03-03', wishes, viewsSought('move', '2026-03-03'));
    expect(changes(seen, story)).toEqual([
      'What the young person wants was written down anew: To stay after all',
      'Views were written down since.',
    ]);
  });
});
