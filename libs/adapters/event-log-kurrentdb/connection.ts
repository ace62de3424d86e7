import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { EventLogError } from '#libs/ports';

/**
 * A client for a connection string. The client is loaded here, when it is first needed: it brings 30 MB that an embedded
 * installation has no use for. Nothing of the string is repeated in an error: it holds a password.
 */
export async function connect(address: string): Promise<KurrentDBClient> {
  const kurrent = await import('@kurrent/kurrentdb-client');
  try {
    return kurrent.KurrentDBClient.connectionString(address);
  } catch {
    throw new EventLogError(
      'badRequest',
      'The address of the event store cannot be used: it should be like kurrentdb://account:password@host:2113?tls=true',
    );
  }
}
