import {
  aStory, calledLovingAndLasting, cameIntoCare, endedWith, idOf, known, matters, movedTo, restricted, sawEachOther, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate } from '../../kernel';
import { foldJourney } from '../state';
import { momentsBy } from './moments';
import { figuresOfOne, publishedFigures, serviceFigures, shareOf } from './service';
import type { HowMany } from './two-relationships';
import { notToBeTold } from './without-names';

const journeyOf = (story: Story, asKnownAt?: string) =>
  foldJourney(story.journey, story.contactLog, asKnownAt === undefined ? {} : { asKnownAt });
const ON = civilDate('2026-12-31');

const maya = aStory().on(
  '2024-01-01',
  known('100', 'Maya', '2010-05-10'),
  cameIntoCare('2020-01-01'),
  movedTo('2025-02-01', '2020-01-01', { place: 'U6' }),
  matters('nan', 'grandparent'),
  matters('Kai', 'half-brother-or-sister'),
);

describe('The moments a service is asked about', () => {
  it('are the birthdays in care, and ninety days after each move', () => {
    expect(momentsBy(journeyOf(maya), ON)).toEqual([
      { kind: 'after-a-move', day: '2025-05-02', movedOn: '2025-02-01' },
      { kind: 'birthday-16', day: '2026-05-10', movedOn: null },
    ]);
    expect(momentsBy(journeyOf(maya), civilDate('2025-05-01'))).toEqual([]);
  });

  it('include the 18th birthday of somebody whose care ended on it', () => {
    expect(momentsBy(journeyOf(maya), civilDate('2028-05-10')).map(({ kind }) => kind)).toEqual([
      'after-a-move', 'birthday-16', 'birthday-17', 'birthday-18',
    ]); // prettier-ignore
  });

  it('leave out the birthdays of somebody who was not in care then', () => {
    const story = aStory().on('2024-01-01', known('101', 'Sol', '2005-05-10'), cameIntoCare('2022-01-01'));
    expect(momentsBy(journeyOf(story), civilDate('2022-12-31')).map(({ kind }) => kind)).toEqual(['birthday-17']);
  });
});

describe('A past figure', () => {
  const story = maya.on('2026-04-01', calledLovingAndLasting('nan', '2026-04-01'), sawEachOther('nan', '2026-04-01'));
  const late = story.on('2026-06-01', calledLovingAndLasting('Kai', '2026-03-20'));
  const birthday = (told: Story, asKnownAt?: string) =>
    figuresOfOne('maya', journeyOf(told, asKnownAt), ON).moments.find(({ kind }) => kind === 'birthday-16');

  it('is the same as known then and as known now while nothing was recorded late', () => {
    expect(birthday(story)).toMatchObject({ then: { result: 1 }, now: { result: 1 }, differs: [] });
  });

  it('is reproduced as known then and as known now, and the difference is explained person by person', () => {
    expect(birthday(late)).toMatchObject({
      then: { result: 1 },
      now: { result: '2 or more' },
      differs: [
        {
          relationshipId: idOf('Kai'),
          name: 'Kai',
          then: 'not-named',
          now: 'counts',
          learntLater: [{ words: 'Is the relationship with Kai loving and lasting? yes', recordedOn: '2026-06-01' }],
        },
      ],
    });
    expect(birthday(late)?.differs[0]?.evidence[0]).toEqual({
      then: null,
      now: 'Named by the young person: 20 March 2026',
    });
  });

  it('never changes, as known at a moment, because something was recorded later', () => {
    const ended = late.on('2026-07-01', endedWith('nan', 'chosen-by-other', '2026-05-01'));
    expect(birthday(ended, '2026-06-30')).toEqual(birthday(late, '2026-06-30'));
    expect(birthday(ended)).toMatchObject({ then: { result: 1 }, now: { result: 1 } });
    expect(birthday(ended)?.differs.map(({ name, then, now }) => [name, then, now])).toEqual([
      ['nan', 'counts', 'does-not-count'],
      ['Kai', 'not-named', 'counts'],
    ]);
  });

  it('of a day before they were barred counts whoever is barred today, and names them nowhere', () => {
    const barred = late.on(
      '2026-08-01',
      restricted('Kai', '2026-08-01', { kind: 'information-barred', reasonClass: 'court-order' }),
    );
    const journey = journeyOf(barred);
    const figures = figuresOfOne('maya', journey, ON, notToBeTold(journey, ON));
    expect(figures.moments.find(({ kind }) => kind === 'birthday-16')).toMatchObject({
      now: { result: '2 or more' },
      differs: [{ name: 'Name withheld', then: 'not-named', now: 'counts', learntLater: [] }],
    });
    expect(JSON.stringify(figures)).not.toContain('Kai');
  });

  it('was not known where nobody had recorded anything yet', () => {
    const imported = aStory().on('2026-06-01', known('102', 'Ida', '2010-05-10'), cameIntoCare('2020-01-01'));
    expect(birthday(imported)).toMatchObject({ then: { result: 'unknown', unknownBecause: 'never-asked' } });
  });
});

describe('The share with two or more', () => {
  const many = (count: number, result: HowMany): readonly HowMany[] => Array.from({ length: count }, () => result);

  it.each([
    ['is of those who are known', { two: 6, fewer: 6, unknown: 50 }, 0.5, false],
    ['is held back where fewer than five have two', { two: 4, fewer: 9, unknown: 0 }, null, true],
    ['is held back where fewer than five have not', { two: 9, fewer: 4, unknown: 0 }, null, true],
    ['is nothing where nobody is known', { two: 0, fewer: 0, unknown: 9 }, null, false],
  ] as const)('%s', (_, { two, fewer, unknown }, rate, suppressed) => {
    const results = [...many(two, '2 or more'), ...many(fewer, 1), ...many(unknown, 'unknown')];
    expect(shareOf(results)).toMatchObject({ rate, suppressed });
  });

  it('counts whoever is not known in neither part', () => {
    expect(shareOf([...many(2, 'unknown'), 0, '2 or more'])).toMatchObject({
      total: 4, twoOrMore: 1, fewer: 1, notKnown: 2,
    }); // prettier-ignore
  });
});

describe('The figures of a service', () => {
  const one = figuresOfOne('maya', journeyOf(maya.on('2026-04-01', calledLovingAndLasting('nan', '2026-04-01'))), ON);

  it('open the list behind each number', () => {
    const figures = serviceFigures([one], ON);
    expect(figures.onTheDay).toMatchObject({
      share: { total: 1, fewer: 1 },
      list: [{ youngPersonId: 'maya', result: 1 }],
    });
    expect(figures.moments.map(({ kind, list }) => [kind, list.length])).toEqual([
      ['birthday-16', 1], ['birthday-17', 0], ['birthday-18', 0], ['after-a-move', 1],
    ]); // prettier-ignore
  });

  it('leave the service without lists, and without any number under five', () => {
    const shared = publishedFigures(serviceFigures([one], ON));
    expect(shared.onTheDay).toEqual({
      total: null, twoOrMore: null, fewer: null, notKnown: null, rate: null, suppressed: true,
    }); // prettier-ignore
    expect(JSON.stringify(shared)).not.toContain('Maya');
  });
});
