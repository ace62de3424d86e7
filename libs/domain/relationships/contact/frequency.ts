/** How often contact is agreed, as somebody says it. It is kept in days. */
export const FREQUENCY_UNITS = ['days', 'weeks', 'months'] as const;
export type FrequencyUnit = (typeof FREQUENCY_UNITS)[number];

export interface Frequency {
  readonly count: number;
  readonly unit: FrequencyUnit;
}

const DAYS_IN_WEEK = 7;
const DAYS_IN_MONTH = 365.25 / 12;
const MONTHS_MAX = 12;

/** A frequency in days: a week is 7, a month 30, 3 months 91, 12 months 365. */
export function daysOfFrequency({ count, unit }: Frequency): number {
  if (unit === 'days') return count;
  return unit === 'weeks' ? count * DAYS_IN_WEEK : Math.round(count * DAYS_IN_MONTH);
}

/** Days as somebody would say them: 14 is every 2 weeks, 91 is every 3 months, 10 is every 10 days. */
export function frequencyOfDays(days: number): Frequency {
  const months = Math.round(days / DAYS_IN_MONTH);
  if (months >= 1 && months <= MONTHS_MAX && daysOfFrequency({ count: months, unit: 'months' }) === days) {
    return { count: months, unit: 'months' };
  }
  return days % DAYS_IN_WEEK === 0 ? { count: days / DAYS_IN_WEEK, unit: 'weeks' } : { count: days, unit: 'days' };
}

const ONE: Readonly<Record<FrequencyUnit, string>> = { days: 'day', weeks: 'week', months: 'month' };

/** How often, in words: every 2 weeks, every month; null is "when they want to". */
export function frequencyInWords(everyDays: number | null): string {
  if (everyDays === null) return 'when they want to';
  const { count, unit } = frequencyOfDays(everyDays);
  return count === 1 ? `every ${ONE[unit]}` : `every ${count} ${unit}`;
}
