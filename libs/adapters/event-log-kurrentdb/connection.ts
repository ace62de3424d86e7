import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { EventLogError } from '#libs/ports';

/** Makes a client for the address it was made for. */
export type Connect = () => KurrentDBClient;

/**
 * Loads the client of KurrentDB and checks a connection string. It is loaded here, when it is first needed: it brings 30 MB
 * that an embedded installation has no use for. Nothing of the string is repeated in an error: it holds a password.
 */
export async function connectorFor(address: string): Promise<Connect> {
  const kurrent = await import('@kurrent/kurrentdb-client');
  const connect = (): KurrentDBClient => kurrent.KurrentDBClient.connectionString(address);
  try {
    connect();
  } catch {
    throw new EventLogError(
      'badRequest',
      'The address of the event store cannot be used: it should be like kurrentdb://account:password@host:2113?tls=true',
    );
  }
  return connect;
}
