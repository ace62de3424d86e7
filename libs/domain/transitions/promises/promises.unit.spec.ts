import {
  anOption, aStory, codesOf, commandIn, decided, eventsOf, idOf, matters, moveProposed, moveSubmitted, seenOf, staying,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens, type Actor } from '../../kernel';
import { transitionsCommands } from '../commands';
import { movesLens } from '../lenses';
import { promisesBy } from '.';

type Story = ReturnType<typeof aStory>;
const MANAGER: Actor = { id: 'tm-1', role: 'team-manager' };
const transitionId = idOf('move');
const line = (who: string, group: string) => ({
  relationshipId: idOf(who), name: who, group, p: 0.5, reasons: [], missing: [],
}); // prettier-ignore
const protection = (who: string, more: object = {}) =>
  ({ relationshipId: idOf(who), kind: 'contact-plan', note: `Saturdays with ${who}`, responsible: null, firstOn: null, ...more }) as const; // prettier-ignore
const foster = anOption('Foster home in Ashby', {
  startsOn: civilDate('2026-04-01'),
  protections: [
    protection('Kai', { responsible: 'Ruth', firstOn: civilDate('2026-04-04') }),
    protection('Kai', { kind: 'digital-access', note: 'A phone' }),
    protection('nan'),
    protection('Bea'),
    protection('Dad'),
  ],
});
const seen = seenOf([
  { option: staying() },
  {
    option: foster,
    lines: [line('Kai', 'at-risk'), line('nan', 'strained'), line('Bea', 'kept'), line('Dad', 'not-scored')],
  },
]);
const submitted = aStory()
  .on('2026-01-01', ...['Kai', 'nan', 'Bea', 'Dad'].map((who) => matters(who, 'friend')))
  .on('2026-03-01', moveProposed('move', '2026-03-01', staying(), foster))
  .on('2026-03-02', moveSubmitted('move', foster.optionId, seen));

const ask = (name: string, story: Story, input: object, actor?: Actor) =>
  decided(commandIn(transitionsCommands, name), story, input, {
    today: '2026-03-10',
    extra: { seen },
    ...(actor === undefined ? {} : { actor }),
  });
const approve = (story: Story) =>
  eventsOf(ask('ApproveMove', story, { transitionId, reasonPastRed: 'The only home near school' }, MANAGER));
const approved = submitted.by('tm-1', 'team-manager').on('2026-03-10', approve(submitted));
const promisesIn = (story: Story, day = '2026-03-10') =>
  promisesBy(foldLens(movesLens, story.journey).state, civilDate(day));
const kai = promisesIn(approved)[0]?.promiseId ?? '';

describe('Approving a move', () => {
  it('promises what protects each relationship, in the same step, with who sees to it and from when', () => {
    expect(approve(submitted).map(({ type }) => type)).toEqual([
      'MoveApproved', 'PromiseMade', 'PromiseMade', 'PromiseMade', 'PromiseMade',
    ]); // prettier-ignore
    expect(promisesIn(approved).map(({ relationshipId, what, owner, from }) => [relationshipId, what, owner, from])).toEqual([
      [idOf('Kai'), 'Saturdays with Kai', 'Ruth', '2026-04-04'],
      [idOf('Kai'), 'A phone', null, '2026-04-01'],
      [idOf('nan'), 'Saturdays with nan', null, '2026-04-01'],
      [idOf('Bea'), 'Saturdays with Bea', null, '2026-04-01'],
    ]); // prettier-ignore
  });

  it('promises what keeps somebody too, for they are seen as kept because it was agreed', () => {
    expect(promisesIn(approved).map(({ relationshipId }) => relationshipId)).toContain(idOf('Bea'));
  });

  it('promises nothing with whoever is not scored for safety', () => {
    expect(promisesIn(approved).map(({ relationshipId }) => relationshipId)).not.toContain(idOf('Dad'));
  });

  it('makes the same promises however often it is asked, and once', () => {
    expect(approve(submitted)).toEqual(approve(submitted));
    expect(approve(approved)).toEqual([]);
    const told = approved.on('2026-03-11', approve(submitted));
    expect(promisesIn(told)).toEqual(promisesIn(approved));
  });
});

describe('A promise', () => {
  const release = { promiseId: kai, words: 'I would rather text her', saidBy: 'young-person' };
  const replace = {
    promiseId: kai, newPromiseId: idOf('another'), kind: 'contact-plan', what: 'Every second Sunday', owner: 'Ruth',
    from: '2026-03-15', everyDays: 14, reason: 'The club is on Saturdays',
  }; // prettier-ignore
  const dispute = { promiseId: kai, disputeId: idOf('dispute'), whose: 'young-person', words: 'Nobody drove me there' };
  const released = approved.on('2026-03-10', eventsOf(ask('ReleasePromise', approved, release)));
  const replaced = approved.on('2026-03-10', eventsOf(ask('ReplacePromise', approved, replace)));

  it('is released by the young person, or an advocate for them, in their words, and by nobody else', () => {
    expect(promisesIn(released)[0]?.end).toMatchObject({ kind: 'released', ...{ words: release.words } });
    expect(() => ask('ReleasePromise', approved, { ...release, saidBy: 'worker' })).toThrow('Choose who said so');
    expect(() => ask('ReleasePromise', approved, { ...release, words: ' ' })).toThrow('Write down what they said');
  });

  it('is replaced by another promise with the same person, from the same move', () => {
    const [old, ...others] = promisesIn(replaced);
    expect(old?.end).toMatchObject({ kind: 'replaced', by: idOf('another') });
    expect(others.at(-1)).toMatchObject({ transitionId, relationshipId: idOf('Kai'), everyDays: 14, end: null });
  });

  it('is not replaced by what says the same, by an old promise, or by one that ends before it begins', () => {
    const codes = (change: object) => codesOf(ask('ReplacePromise', approved, { ...replace, ...change }));
    const same = { what: 'Saturdays with Kai', owner: 'Ruth', from: '2026-04-04', everyDays: null };
    expect(codes(same)).toEqual(['says-the-same']);
    expect(codes({ newPromiseId: promisesIn(approved)[1]?.promiseId })).toEqual(['not-a-new-promise']);
    expect(codes({ until: '2026-03-14' })).toEqual(['ends-before-it-begins']);
  });

  it('ends once', () => {
    expect(codesOf(ask('ReplacePromise', released, replace))).toEqual(['promise-ended']);
    expect(codesOf(ask('ReleasePromise', replaced, release))).toEqual(['promise-ended']);
  });

  it('can be disputed at any time, which stands beside it and ends nothing', () => {
    for (const story of [approved, released]) {
      const disputed = story.on('2026-03-10', eventsOf(ask('DisputePromise', story, dispute)));
      expect(promisesIn(disputed)[0]).toEqual({
        ...promisesIn(story)[0],
        disputes: [expect.objectContaining({ whose: 'young-person', words: 'Nobody drove me there' })],
      });
    }
  });

  it('has nothing said of it before it was made, in the future, or where it was never made', () => {
    const on = (day: string) => ({ occurred: { from: day, to: day, precision: 'day' } });
    expect(codesOf(ask('ReleasePromise', approved, { ...release, ...on('2026-03-09') }))).toEqual([
      'before-it-was-made',
    ]);
    expect(codesOf(ask('DisputePromise', approved, { ...dispute, ...on('2026-03-11') }))).toEqual(['in-the-future']);
    expect(codesOf(ask('DisputePromise', approved, { ...dispute, promiseId: idOf('none') }))).toEqual([
      'no-such-promise',
    ]);
  });

  it('is shown on a day with what had been said by then', () => {
    const later = released.on('2026-03-20');
    expect(promisesIn(later, '2026-03-09')).toEqual([]);
    const occurred = { from: '2026-03-12', to: '2026-03-12', precision: 'day' };
    const told = approved.on('2026-03-12', { type: 'PromiseReleased', data: { ...release, relationshipId: idOf('Kai'), occurred } }); // prettier-ignore
    expect(promisesIn(told, '2026-03-11')[0]?.end).toBeNull();
    expect(promisesIn(told, '2026-03-12')[0]?.end?.kind).toBe('released');
  });
});
