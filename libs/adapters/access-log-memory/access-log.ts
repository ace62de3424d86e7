import type { AccessEntry, AccessLog } from '#libs/ports';

const USUAL_LIMIT = 200;

/** An access log that is gone with the process, for tests. */
export function createMemoryAccessLog(): AccessLog {
  const entries = new Map<string, AccessEntry>();
  let closed = false;
  return {
    record: async (...added) => {
      if (closed) throw new Error('the access log is closed');
      for (const entry of added) if (!entries.has(entry.id)) entries.set(entry.id, entry);
    },
    entriesFor: async (youngPersonId, limit = USUAL_LIMIT) =>
      [...entries.values()]
        .filter((entry) => entry.youngPersonId === youngPersonId)
        .reverse()
        .slice(0, limit),
    close: async () => {
      closed = true;
    },
  };
}
