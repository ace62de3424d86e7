const NEEDS_QUOTES = /[",\r\n]/;

const cell = (value: string): string => (NEEDS_QUOTES.test(value) ? `"${value.replace(/"/g, '""')}"` : value);

/** A CSV text: a line of columns and a line for each row, in the order of the columns. */
export function toCsv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `${lines.map((line) => line.map(cell).join(',')).join('\n')}\n`;
}

/** A day as the return writes it: 04/03/2026; blank for none. */
export function returnDate(day: string | null): string {
  return day === null ? '' : day.split('-').reverse().join('/');
}
