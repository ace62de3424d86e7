import { randomUUID } from 'node:crypto';
import { openKurrentEventLog, type KurrentEventLogOptions } from '#libs/adapters/event-log-kurrentdb';
import type { EventLog } from '#libs/ports';
import type { OpenedLog } from '#libs/testing/event-log-contract';
import { KurrentStandIn, type StandInOptions } from '../../support/kurrentdb-stand-in';

/** An empty log of its own for one test, on a stand-in of its own. */
export async function onStandIn(
  options: StandInOptions = {},
): Promise<OpenedLog & { readonly standIn: KurrentStandIn }> {
  const standIn = await KurrentStandIn.start(options);
  const opened = await onServer({ address: standIn.address });
  return {
    ...opened,
    standIn,
    cleanUp: async () => {
      await opened.cleanUp();
      standIn.kill();
    },
  };
}

/** A log for one test on a real server: empty, because its namespace is new. */
export const onRealServer = (address: string): Promise<OpenedLog> =>
  onServer({ address, namespace: `t${randomUUID().slice(0, 8)}` });

async function onServer(options: KurrentEventLogOptions): Promise<OpenedLog> {
  const opened: EventLog[] = [];
  const open = async (): Promise<EventLog> => {
    const log = await openKurrentEventLog(options);
    opened.push(log);
    return log;
  };
  return {
    log: await open(),
    reopen: open,
    cleanUp: async () => void (await Promise.all(opened.map((log) => log.close()))),
  };
}
