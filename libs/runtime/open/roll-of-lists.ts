import type { Roll } from '#libs/application';
import type { ReadStore } from '#libs/read-store';

const DIRECTORY = 'directory';

/**
 * The roll as the lists have it, for an account that may not read the whole log. Whoever was parked because an event of
 * theirs could not be read is on it all the same: figures must not leave them out unsaid.
 */
export const rollOfLists = ({ registry, progress }: Pick<ReadStore, 'registry' | 'progress'>): Roll => ({
  everybody: async () => {
    const listed = [...(await registry()).values()];
    const parked = await parkedIn(progress);
    return new Set([...listed, ...parked]);
  },
});

async function parkedIn(progress: ReadStore['progress']): Promise<readonly string[]> {
  const standings = await progress.standings();
  const directory = standings.find(({ name, inUse }) => name === DIRECTORY && inUse);
  if (directory === undefined) return [];
  const parked = await progress.parked(directory);
  return parked.map(({ youngPersonId }) => youngPersonId);
}
