import { EventLogError } from '#libs/ports';

/** SQLite's primary result codes that we tell apart (https://sqlite.org/rescode.html). */
const SQLITE_BUSY = 5;
const SQLITE_CONSTRAINT = 19;
const SQLITE_NOTADB = 26;
/** The primary code is the low byte of an extended one. */
const PRIMARY_CODE = 0xff;

function primaryCode(error: unknown): number | undefined {
  const source = (error instanceof EventLogError ? error.cause : error) as { errcode?: unknown } | undefined;
  return typeof source?.errcode === 'number' ? source.errcode & PRIMARY_CODE : undefined;
}

/** Another connection holds the lock that was asked for. */
export const isBusy = (error: unknown): boolean => primaryCode(error) === SQLITE_BUSY;

/** A unique index, a check or one of our guards said no; the statement did nothing. */
export const isRefused = (error: unknown): boolean => primaryCode(error) === SQLITE_CONSTRAINT;

/** The file is not an SQLite database at all. */
export const isNotADatabase = (error: unknown): boolean => primaryCode(error) === SQLITE_NOTADB;

/** An error of the disk or of SQLite as the log's own; the log's own errors stay as they are. */
export function storageError(doing: string, error: unknown): EventLogError {
  if (error instanceof EventLogError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new EventLogError('storage', `The event log failed while ${doing}: ${why}`, { cause: error });
}
