/**
 * Why a log refused or failed. A stream that is not at the expected revision is no error: `append` answers `conflict`.
 *
 * - `closed`: asked after `close`.
 * - `badStreamName`, `badEvent`, `badRequest`: the caller's mistake; the message names the field.
 * - `eventIdReused`: an id stands for another event already, so this is neither new nor a retry. KurrentDB sees it within a
 *   stream only.
 * - `positionBeyondLog`: the reader's checkpoint comes from another log (a restored backup): rebuild the reader.
 * - `tooBusy`: too many appends are waiting; nothing was recorded, try again.
 * - `storage`: the disk or the server failed; whether the append was recorded is in doubt: retry with the same ids.
 * - `readOnly`: this log was opened for reading.
 * - `notAllowed`: the account used may not do that on the server: no use trying again.
 * - `openElsewhere`: another process writes here already.
 * - `unsafeStorage`: the engine would not keep what it acknowledges, so the log does not open.
 * - `newerFormat`: made by a newer Throughline.
 * - `notALog`: there is no log there, or what is there has been altered.
 */
export type EventLogErrorKind =
  | 'closed'
  | 'badStreamName'
  | 'badEvent'
  | 'badRequest'
  | 'eventIdReused'
  | 'positionBeyondLog'
  | 'tooBusy'
  | 'storage'
  | 'readOnly'
  | 'notAllowed'
  | 'openElsewhere'
  | 'unsafeStorage'
  | 'newerFormat'
  | 'notALog';

/** The only error an event log throws. The message is for operators and holds nothing of a young person. */
export class EventLogError extends Error {
  override readonly name = 'EventLogError';

  constructor(
    readonly kind: EventLogErrorKind,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
