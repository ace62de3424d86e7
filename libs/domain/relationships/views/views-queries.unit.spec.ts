import {
  aStory,
  calledLovingAndLasting,
  describedAs,
  idOf,
  matters,
  placed,
  wished,
} from '#libs/testing/journey-builders';
import { civilDate, foldLens } from '../../kernel';
import { initialContactLog } from '../contact/contact-log';
import { relationshipsLens } from '../evolve';
import { personOn } from '../people-who-matter';
import type { Relationship } from '../state';
import { compareCloseness, descriptionOn, lovingAndLastingOn, ringMovements, wishOn } from './queries';

const nanIn = (...said: Parameters<ReturnType<typeof aStory>['on']>[1][]): Relationship => {
  const story = aStory().on('2026-01-01', matters('nan', 'grandparent'), ...said);
  return foldLens(relationshipsLens, story.journey).state.relationships[idOf('nan')] as Relationship;
};
const day = civilDate;

describe('Each view on a day', () => {
  const nan = nanIn(
    describedAs('nan', 'strong', '2024-01-01', { words: 'She gets me' }),
    describedAs('nan', 'tenuous', '2024-06-01', { view: 'worker' }),
    describedAs('nan', 'stressful', '2025-01-01'),
  );

  it.each([
    ['2023-12-31', undefined, undefined],
    ['2024-03-01', 'strong', undefined],
    ['2024-12-31', 'strong', 'tenuous'],
    ['2025-01-01', 'stressful', 'tenuous'],
  ])('on %s the young person said %s and a worker %s', (on, own, worker) => {
    expect(descriptionOn(nan, day(on), 'young-person')?.quality).toBe(own);
    expect(descriptionOn(nan, day(on), 'worker')?.quality).toBe(worker);
  });
});

describe('What the young person wants', () => {
  it('is what they said last by the day', () => {
    const nan = nanIn(wished('nan', 'see-more', '2025-01-01'), wished('nan', 'not-now', '2025-06-01'));
    expect(['2024-12-31', '2025-05-31', '2025-06-01'].map((on) => wishOn(nan, day(on))?.wish)).toEqual([
      undefined,
      'see-more',
      'not-now',
    ]);
  });

  it('is never replaced by what an advocate says later', () => {
    const nan = nanIn(
      wished('nan', 'see-less', '2024-01-01', { saidBy: 'advocate' }),
      wished('nan', 'see-more', '2025-01-01'),
      wished('nan', 'not-now', '2025-06-01', { saidBy: 'advocate' }),
    );
    expect(['2024-12-31', '2026-01-01'].map((on) => wishOn(nan, day(on))?.wish)).toEqual(['see-less', 'see-more']);
  });
});

describe('Loving and lasting', () => {
  it('was never asked until somebody says something', () => {
    expect(lovingAndLastingOn(nanIn(), day('2026-01-01'))).toBeUndefined();
  });

  it('is in the young person’s own word where there is one', () => {
    const nan = nanIn(
      calledLovingAndLasting('nan', '2024-01-01', { saidBy: 'advocate' }),
      calledLovingAndLasting('nan', '2025-01-01', { answer: 'not-sure' }),
      calledLovingAndLasting('nan', '2025-06-01', { saidBy: 'advocate', answer: 'no' }),
    );
    expect(lovingAndLastingOn(nan, day('2024-12-31'))).toMatchObject({ answer: 'yes', saidBy: 'advocate' });
    expect(lovingAndLastingOn(nan, day('2026-01-01'))).toMatchObject({ answer: 'not-sure', saidBy: 'young-person' });
  });
});

describe('Movement between rings', () => {
  const nan = nanIn(
    placed('nan', 3, '2025-06-01'),
    placed('nan', 1, '2024-01-01'),
    placed('nan', 2, '2024-06-01', 'worker'),
    placed('nan', 3, '2025-09-01'),
    placed('nan', 2, '2026-01-01'),
  );

  it('is told oldest first, each view for itself, whatever the order of recording', () => {
    const told = ringMovements(nan, day('2026-06-01')).map(({ from, to, when, view }) => [from, to, when?.from, view]);
    expect(told).toEqual([
      [null, 1, '2024-01-01', 'young-person'],
      [null, 2, '2024-06-01', 'worker'],
      [1, 3, '2025-06-01', 'young-person'],
      [3, 2, '2026-01-01', 'young-person'],
    ]);
  });

  it('leaves out what had not happened by the day', () => {
    expect(ringMovements(nan, day('2024-05-31'))).toHaveLength(1);
  });
});

describe('The young person’s view beside a worker’s', () => {
  it.each([
    [null, 2, { kind: 'not-both-given' }],
    [1, null, { kind: 'not-both-given' }],
    [2, 2, { kind: 'same' }],
    [1, 3, { kind: 'differ', closer: 'young-person', rings: 2 }],
    [4, 1, { kind: 'differ', closer: 'worker', rings: 3 }],
  ] as const)('%j and %j', (own, worker, compared) => {
    expect(compareCloseness(own, worker)).toEqual(compared);
  });
});

describe('A person who matters', () => {
  it('comes with what was said of them, or with nothing where nobody was asked', () => {
    const said = nanIn(
      describedAs('nan', 'strong', '2025-01-01'),
      wished('nan', 'see-more', '2025-01-01'),
      calledLovingAndLasting('nan', '2025-01-01'),
    );
    const on = (relationship: Relationship) => personOn(relationship, initialContactLog, day('2026-01-01'));
    expect(on(said)).toMatchObject({
      descriptions: { own: { quality: 'strong' }, worker: null },
      wish: { wish: 'see-more' },
      lovingAndLasting: { answer: 'yes' },
    });
    expect(on(nanIn())).toMatchObject({
      descriptions: { own: null, worker: null },
      wish: null,
      lovingAndLasting: null,
    });
    expect(JSON.parse(JSON.stringify(on(said)))).toEqual(on(said));
  });
});
