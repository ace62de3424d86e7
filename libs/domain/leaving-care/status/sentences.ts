import { dayInWords, type CivilDate } from '../../kernel';

/** 1 day; 91 days. */
export const daysInWords = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** When the 91 days were, or will be, complete. */
export const completeInWords = (complete: CivilDate | null, day: CivilDate): readonly string[] => {
  if (complete === null) return [];
  return complete <= day
    ? [`The 91 days were complete on ${dayInWords(complete)}`]
    : [`The 91 days will be complete on ${dayInWords(complete)} if care goes on`];
};
