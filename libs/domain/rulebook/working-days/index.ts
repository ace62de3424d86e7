export { BANK_HOLIDAYS, type BankHolidayTable } from './bank-holidays';
export * from './working-days';
