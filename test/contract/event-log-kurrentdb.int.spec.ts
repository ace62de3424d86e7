import { describeEventLogContract } from '#libs/testing/event-log-contract';
import { onRealServer, onStandIn, REAL_SERVER } from './support/kurrentdb-logs';

jest.setTimeout(60_000);

const KURRENTDB = { keeps: true, idsKnownIn: 'stream' } as const;

if (REAL_SERVER === undefined) {
  describeEventLogContract(
    'KurrentDB stand-in (no real server: set KURRENTDB_URL to run on one)',
    onStandIn,
    KURRENTDB,
  );
} else {
  describeEventLogContract('KurrentDB, a real server', () => onRealServer(REAL_SERVER), KURRENTDB);
}
