import { EventLogError, type EventLogErrorKind } from '#libs/ports';

/** Names of the client's errors that we tell apart (its `ErrorType`); all others mean: try again. */
type KurrentErrorType =
  | 'access-denied'
  | 'append-record-size-exceeded'
  | 'maximum-append-size-exceeded'
  | 'stream-deleted'
  | 'stream-not-found'
  | 'unavailable'
  | 'wrong-expected-version';

const ANSWERS: readonly KurrentErrorType[] = ['access-denied', 'stream-deleted', 'stream-not-found'];

export const isKurrentError = (error: unknown, type: KurrentErrorType): boolean =>
  (error as { readonly type?: unknown } | undefined)?.type === type;

/** What a server that is well says: there is nothing wrong with the connection. */
export const isAnswer = (error: unknown): boolean => ANSWERS.some((type) => isKurrentError(error, type));

/** gRPC's word for a server that could not be reached (https://grpc.io/docs/guides/status-codes/). */
const GRPC_UNAVAILABLE = 14;

/** No server was there, or it went away in the middle. */
export const isLostConnection = (error: unknown): boolean =>
  isKurrentError(error, 'unavailable') || (error as { readonly code?: unknown }).code === GRPC_UNAVAILABLE;

/** An error of the client as the log's own; the log's own errors stay as they are. */
export function asLogError(doing: string, error: unknown): EventLogError {
  if (error instanceof EventLogError) return error;
  const [kind, problem] = judged(error);
  return new EventLogError(kind, `The event store failed while ${doing}: ${problem}`, { cause: error });
}

function judged(error: unknown): readonly [EventLogErrorKind, string] {
  if (isKurrentError(error, 'access-denied')) {
    return ['notAllowed', 'this account may not do that there (reading the whole log takes an administrator)'];
  }
  if (isKurrentError(error, 'maximum-append-size-exceeded') || isKurrentError(error, 'append-record-size-exceeded')) {
    return ['badRequest', 'events: larger than the server takes in one append; raise its MaxAppendSize'];
  }
  const why = error instanceof Error ? error.message : String(error);
  return ['storage', `${why || 'no reason given'}; try again`];
}

/** The server did not answer in time. */
export const noAnswer = (doing: string, patienceMs: number): EventLogError =>
  new EventLogError(
    'storage',
    `The event store failed while ${doing}: no answer within ${patienceMs} milliseconds; try again`,
  );
