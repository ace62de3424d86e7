import { civilDate } from './civil-date';
import { endOfLondonDay, londonDay } from './london';

describe('The day in London', () => {
  it.each([
    ['2026-01-10T23:30:00.000Z', '2026-01-10', 'winter'],
    ['2026-07-10T22:59:59.999Z', '2026-07-10', 'summer, before midnight in London'],
    ['2026-07-10T23:00:00.000Z', '2026-07-11', 'summer, midnight in London'],
    ['2026-03-28T23:30:00.000Z', '2026-03-28', 'the night before clocks go forward'],
    ['2026-03-29T23:30:00.000Z', '2026-03-30', 'the night after clocks went forward'],
    ['2026-10-24T23:30:00.000Z', '2026-10-25', 'the night before clocks go back'],
    ['2026-10-25T23:30:00.000Z', '2026-10-25', 'the night after clocks went back'],
  ])('%s is %s (%s)', (instant, day) => {
    expect(londonDay(instant)).toBe(day);
  });

  it.each(['2026-01-10', '2026-07-10', '2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'])(
    '%s ends one millisecond before the next day begins',
    (day) => {
      const end = endOfLondonDay(civilDate(day));
      const next = new Date(Date.parse(end) + 1).toISOString();
      expect([londonDay(end), londonDay(next)]).toEqual([
        day,
        new Date(Date.parse(`${day}T12:00Z`) + 864e5).toISOString().slice(0, 10),
      ]);
    },
  );
});
