import { daysOfFrequency, frequencyInWords, frequencyOfDays, FREQUENCY_UNITS } from './frequency';

describe('How often contact is agreed', () => {
  it.each([
    [{ count: 10, unit: 'days' }, 10, 'every 10 days'],
    [{ count: 1, unit: 'days' }, 1, 'every day'],
    [{ count: 1, unit: 'weeks' }, 7, 'every week'],
    [{ count: 2, unit: 'weeks' }, 14, 'every 2 weeks'],
    [{ count: 1, unit: 'months' }, 30, 'every month'],
    [{ count: 3, unit: 'months' }, 91, 'every 3 months'],
    [{ count: 12, unit: 'months' }, 365, 'every 12 months'],
  ] as const)('%o is %i days, and is read back as %s', (frequency, days, words) => {
    expect(daysOfFrequency(frequency)).toBe(days);
    expect(frequencyInWords(days)).toBe(words);
  });

  it('may be left to them', () => {
    expect(frequencyInWords(null)).toBe('when they want to');
  });

  it('comes back in days as it was kept, whatever it was', () => {
    for (let days = 1; days <= 366; days++) expect(daysOfFrequency(frequencyOfDays(days))).toBe(days);
    expect(FREQUENCY_UNITS).toContain(frequencyOfDays(100).unit);
  });
});
