import { BEGINNING, EventLogError, type Position } from '#libs/ports';

const POSITION_DIGITS = BEGINNING.length;
const POSITION_TEXT = new RegExp(`^\\d{${POSITION_DIGITS}}$`);

/** A row number as a position: zero-padded, so that text order is log order. */
export function positionOf(row: number): Position {
  const digits = String(row);
  return BEGINNING.slice(digits.length) + digits;
}

/** The row number of a position. Throws `badRequest` for text that no log of ours wrote. */
export function rowOf(position: Position): number {
  const row = POSITION_TEXT.test(position) ? Number(position) : Number.NaN;
  if (!Number.isSafeInteger(row)) {
    throw new EventLogError('badRequest', `after: "${position}" is not a position (${POSITION_DIGITS} digits)`);
  }
  return row;
}

/** A reader's checkpoint past the end of the log: it was built from another log, and would miss what comes next. */
export function positionBeyondLog(after: Position, head: Position): EventLogError {
  return new EventLogError(
    'positionBeyondLog',
    `after: ${after} lies beyond the end of this log (${head}); the reader was built from another log: rebuild it`,
  );
}
