import fc from 'fast-check';
import { aStory, codesOf, commandIn, decided, eventsOf, idOf } from '#libs/testing/journey-builders';
import { civilDate, foldLens } from '../../kernel';
import { transitionsCommands } from '../commands';
import { movesLens } from '../lenses';
import { extensionsBetween, shortExtensionsInARow, verdictOf, type KeptFacts } from '.';

const FACTS: KeptFacts = { days: 42, everyDays: 14, held: 0, missed: 0, foundNone: false, livesTogether: false };
const verdict = (change: Partial<KeptFacts>) => verdictOf({ ...FACTS, ...change });

describe('Whether a relationship promised as kept really was', () => {
  it.each([
    ['as often as was agreed', { held: 3 }, 'kept'],
    ['less often than was agreed', { held: 2 }, 'partly'],
    ['only missed', { missed: 3 }, 'not'],
    ['somebody looked and there was none', { foundNone: true }, 'not'],
    ['nobody wrote anything down', {}, 'not-recorded'],
    ['nobody wrote anything down and nothing was agreed', { everyDays: null }, 'not-recorded'],
    ['nothing agreed, and in touch', { everyDays: null, held: 1 }, 'kept'],
    ['nothing agreed, in touch and missed', { everyDays: null, held: 1, missed: 1 }, 'partly'],
    ['the first agreed contact is still to come', { days: 14, everyDays: 30 }, 'not-due'],
    ['they live together', { livesTogether: true }, 'kept'],
  ] as const)('%s: %j is %s', (_what, change, expected) => {
    expect(verdict(change)).toBe(expected);
  });

  it('is never "not" where nothing is recorded', () => {
    const anyDays = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(anyDays, fc.option(anyDays), (days, everyDays) => {
        expect(['not-recorded', 'not-due']).toContain(verdict({ days, everyDays }));
      }),
    );
  });

  it('one more contact never makes it worse', () => {
    const order = ['not', 'not-recorded', 'not-due', 'partly', 'kept'];
    const some = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 84 }), fc.option(fc.integer({ min: 1, max: 60 })), some, some, (days, everyDays, held, missed) => {
        const before = verdict({ days, everyDays, held, missed });
        const after = verdict({ days, everyDays, held: held + 1, missed });
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
      }),
    ); // prettier-ignore
  });
});

describe('A home that goes on', () => {
  const TODAY = '2026-03-10';
  type Story = ReturnType<typeof aStory>;
  const extend = (story: Story, id: string, input: object) =>
    decided(commandIn(transitionsCommands, 'RecordPlacementExtended'), story, { extensionId: idOf(id), reason: 'No other home yet', ...input }, { today: TODAY }); // prettier-ignore
  const told = (story: Story, on: string, previousUntil: string | null, until: string): Story =>
    story.on(TODAY, eventsOf(extend(story, on, { on, previousUntil, until })));
  const inARow = (story: Story) => {
    const { state } = foldLens(movesLens, story.journey);
    return shortExtensionsInARow(extensionsBetween(state, civilDate('2025-06-01'), civilDate(TODAY))).length;
  };

  it('goes on beyond the day on which it was to end, and beyond the day it was decided', () => {
    expect(codesOf(extend(aStory(), 'a', { previousUntil: '2026-04-30', until: '2026-04-30' }))).toEqual([
      'no-extension',
    ]);
    expect(codesOf(extend(aStory(), 'a', { until: '2026-03-10' }))).toEqual(['no-extension']);
    expect(codesOf(extend(aStory(), 'a', { on: '2026-03-11', until: '2026-05-01' }))).toEqual(['in-the-future']);
    expect(() => extend(aStory(), 'a', { until: '2026-05-01', reason: '' })).toThrow('Say why it goes on');
  });

  it('month by month is a row of short extensions, ended by a longer one', () => {
    const twice = told(
      told(aStory(), '2026-01-05', '2026-01-10', '2026-02-10'),
      '2026-02-05',
      '2026-02-10',
      '2026-03-10',
    );
    expect(inARow(twice)).toBe(2);
    const settled = told(twice, '2026-03-05', '2026-03-10', '2027-03-10');
    expect(inARow(settled)).toBe(0);
    expect(inARow(told(settled, '2026-03-09', '2027-03-10', '2027-04-10'))).toBe(1);
  });

  it('counts only what was decided in this home', () => {
    expect(inARow(told(aStory(), '2025-05-31', null, '2025-06-30'))).toBe(0);
  });
});
