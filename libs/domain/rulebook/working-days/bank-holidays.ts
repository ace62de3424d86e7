import { civilDate, type CivilDate } from '#libs/domain/kernel';

/** Bank holidays, and the days between which the table speaks: of any other day nothing is known. */
export interface BankHolidayTable {
  /** The day on which it was last held against what is published; null until somebody has done it. */
  readonly checkedOn: CivilDate | null;
  readonly source: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: ReadonlySet<CivilDate>;
}

/** Month and day of each, by year. Beside a day that is out of the ordinary stands why. */
const BY_YEAR: Readonly<Record<number, readonly string[]>> = {
  2015: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2016: ['01-01', '03-25', '03-28', '05-02', '05-30', '08-29', '12-26', '12-27'],
  2017: ['01-02', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
  2018: ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'],
  2019: ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'],
  // 8 May in place of 4 May: 75 years since the end of the war in Europe.
  2020: ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'],
  2021: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  // 2 June in place of 30 May, and 3 June: the Platinum Jubilee. 19 September: the Queen’s funeral.
  2022: ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
  // 8 May: the coronation.
  2023: ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
};

/** The bank holidays of England and Wales, 2015 to 2027. */
export const BANK_HOLIDAYS: BankHolidayTable = {
  // Written from what is generally known and held against the rules that make the days; nobody has compared it yet.
  checkedOn: null,
  source: 'GOV.UK, UK bank holidays: England and Wales',
  from: civilDate('2015-01-01'),
  to: civilDate('2027-12-31'),
  days: new Set(Object.entries(BY_YEAR).flatMap(([year, days]) => days.map((day) => civilDate(`${year}-${day}`)))),
};
