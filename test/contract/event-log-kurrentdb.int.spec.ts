import { describeEventLogContract } from '#libs/testing/event-log-contract';
import { onRealServer, onStandIn } from './support/kurrentdb-logs';

jest.setTimeout(60_000);

/** A real server's connection string, where there is one to be had. */
const realServer = process.env['KURRENTDB_URL'];
const KURRENTDB = { keeps: true, idsKnownIn: 'stream' } as const;

if (realServer === undefined) {
  describeEventLogContract(
    'KurrentDB stand-in (no real server: set KURRENTDB_URL to run on one)',
    onStandIn,
    KURRENTDB,
  );
} else {
  describeEventLogContract('KurrentDB, a real server', () => onRealServer(realServer), KURRENTDB);
}
