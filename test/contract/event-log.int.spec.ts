import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import type { EventLog } from '#libs/ports';
import { describeEventLogContract } from '#libs/testing/event-log-contract';

describeEventLogContract('in memory', async () => {
  const log = createMemoryEventLog();
  return { log, cleanUp: () => log.close() };
});

describeEventLogContract(
  'SQLite',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'throughline-contract-'));
    const opened: EventLog[] = [];
    const open = (): EventLog => {
      const log = openSqliteEventLog({ file: join(folder, 'events.db') });
      opened.push(log);
      return log;
    };
    return {
      log: open(),
      reopen: async () => open(),
      cleanUp: async () => {
        await Promise.all(opened.map((log) => log.close()));
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
  { keeps: true },
);
