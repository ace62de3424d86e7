import type { CivilDate } from '#libs/domain/kernel';

/** The collection year a day falls in, named by the 31 March it ends on. */
export const collectionYearOf = (date: CivilDate): number =>
  Number(date.slice(0, 4)) + (date.slice(5) > '03-31' ? 1 : 0);

/** The last day of a collection year. */
export const lastDayOf = (year: number): CivilDate => `${year}-03-31` as CivilDate;
/** The first day of a collection year. */
export const firstDayOf = (year: number): CivilDate => `${year - 1}-04-01` as CivilDate;
