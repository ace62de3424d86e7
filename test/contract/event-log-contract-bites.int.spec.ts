import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import { describeEventLogContract, type ContractOptions, type OpenLog } from '#libs/testing/event-log-contract';
import { collectCases, type CollectedCase } from './support/collected-cases';
import { FAULTY_LOGS, type FaultyLog } from './support/faulty-logs';
import { onStandIn } from './support/kurrentdb-logs';

jest.setTimeout(60_000);

/** Reading a log over a connection takes longer than reading an array. */
const STAND_IN_CASE_MS_MAX = 8_000;

const inMemory: OpenLog = async () => {
  const log = createMemoryEventLog();
  return { log, cleanUp: () => log.close() };
};

const spoiltBy =
  (open: OpenLog, make: FaultyLog['make']): OpenLog =>
  async () => {
    const opened = await open();
    return { ...opened, log: make(opened.log) };
  };

/** The cases of one part of the contract. */
function casesOf(part: string, open: OpenLog, options?: ContractOptions, msMax?: number): readonly CollectedCase[] {
  const cases = collectCases(() => describeEventLogContract('under suspicion', open, options), msMax).filter(
    ({ name }) => name.includes(` › ${part}`),
  );
  expect(cases.length).toBeGreaterThan(0);
  return cases;
}

/** Those that fail, by name. */
async function failuresOf(cases: readonly CollectedCase[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { name, run } of cases) await run().catch(() => failed.push(name));
  return failed;
}

/** The first that fails: enough to say that the contract notices. */
async function firstFailureOf(cases: readonly CollectedCase[]): Promise<string | undefined> {
  for (const { name, run } of cases) {
    const failed = await run().then(
      () => false,
      () => true,
    );
    if (failed) return name;
  }
  return undefined;
}

describe('the contract of an event log notices', () => {
  it.each(FAULTY_LOGS)('a log that $fault', async ({ part, make }) => {
    expect(await failuresOf(casesOf(part, spoiltBy(inMemory, make)))).not.toEqual([]);
  });

  it.each([...new Set(FAULTY_LOGS.map(({ part }) => part))])('nothing in a sound log: %s', async (part) => {
    expect(await failuresOf(casesOf(part, inMemory))).toEqual([]);
  });
});

describe('the contract of an event log notices, on the KurrentDB stand-in', () => {
  it.each(FAULTY_LOGS)('a log that $fault', async ({ part, make }) => {
    const open = spoiltBy(() => onStandIn(), make);
    const cases = casesOf(part, open, { idsKnownIn: 'stream' }, STAND_IN_CASE_MS_MAX);
    expect(await firstFailureOf(cases)).toBeDefined();
  });
});
