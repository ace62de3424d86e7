import { describeFeedContract } from '#libs/testing/feed-contract';
import { collectCases, type CollectedCase } from './support/collected-cases';
import { FAULTY_FEEDS, type FaultyFeed } from './support/faulty-feeds';
import { openInMemory } from './support/memory-feed';

/** The cases of one part of the contract, on a feed that keeps what it is told as it is told. */
function casesOf(part: string, make?: FaultyFeed['make']): readonly CollectedCase[] {
  const cases = collectCases(() => describeFeedContract('under suspicion', () => openInMemory(make))).filter(
    ({ name }) => name.includes(` › ${part} › `),
  );
  expect(cases.length).toBeGreaterThan(0);
  return cases;
}

async function failuresOf(cases: readonly CollectedCase[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { name, run } of cases) await run().catch(() => failed.push(name));
  return failed;
}

describe('the contract of a feed notices', () => {
  it.each(FAULTY_FEEDS)('a feed that $fault', async ({ part, make }) => {
    expect(await failuresOf(casesOf(part, make))).not.toEqual([]);
  });

  it.each([...new Set(FAULTY_FEEDS.map(({ part }) => part))])('nothing in a sound feed: %s', async (part) => {
    expect(await failuresOf(casesOf(part))).toEqual([]);
  });
});
