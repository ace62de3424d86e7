import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import type { EventLog } from '#libs/ports';
import { describeEventLogContract } from '#libs/testing/event-log-contract';
import { collectCases } from './support/collected-cases';
import { FAULTY_LOGS } from './support/faulty-logs';

/** The cases of one part of the contract that a log fails, by name. */
async function failuresOf(part: string, make: () => EventLog): Promise<readonly string[]> {
  const cases = collectCases(() =>
    describeEventLogContract('under suspicion', async () => {
      const log = make();
      return { log, cleanUp: () => log.close() };
    }),
  ).filter(({ name }) => name.includes(` › ${part}`));
  expect(cases.length).toBeGreaterThan(0);
  const failed: string[] = [];
  for (const { name, run } of cases) await run().catch(() => failed.push(name));
  return failed;
}

describe('the contract of an event log notices', () => {
  it.each(FAULTY_LOGS)('a log that $fault', async ({ part, make }) => {
    expect(await failuresOf(part, make)).not.toEqual([]);
  });

  it.each([...new Set(FAULTY_LOGS.map(({ part }) => part))])('nothing in a sound log: %s', async (part) => {
    expect(await failuresOf(part, createMemoryEventLog)).toEqual([]);
  });
});
