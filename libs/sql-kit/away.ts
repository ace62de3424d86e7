/** PostgreSQL's words for it, by the beginning of SQLSTATE: connection, resources, shutting down or starting up, too slow, read only. */
const AWAY = /^(08|53|57P|57014|25006)/;
const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_)/;
// The driver says these in words only.
const DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error)/;

/**
 * Whether a database could not be reached, or stopped while it was asked: for a while, and nobody's mistake. Whether
 * what was asked of it was done is not known then.
 */
export function isAway(error: unknown): boolean {
  // By what it says: an error of the network may come from another realm, where it is no `Error` of ours.
  const { code, message, errors } = (error ?? {}) as Readonly<Record<'code' | 'message' | 'errors', unknown>>;
  if (Array.isArray(errors) && errors.some(isAway)) return true;
  if (typeof code === 'string') return AWAY.test(code) || NETWORK.test(code);
  return typeof message === 'string' && DRIVER.test(message);
}
