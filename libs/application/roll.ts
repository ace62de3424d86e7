import { BEGINNING, type EventLog, type Position } from '#libs/ports';

const PAGE = 500;

/** Everybody on record. Where it is read from depends on what the account in use may read. */
export interface Roll {
  /**
   * The uuids of everybody in whose journey something is recorded. Asked for those who have events of one type, it may
   * leave out others.
   */
  everybody(having?: string): Promise<ReadonlySet<string>>;
}

/** The roll as the log itself has it, with nothing missing. Takes an account that may read the whole log. */
export function rollOfLog(log: EventLog): Roll {
  const typesOf = new Map<string, Set<string>>();
  let readTo: Position = BEGINNING;
  const readOn = async (): Promise<void> => {
    for (;;) {
      const slice = await log.readAll({ after: readTo, categories: ['journey'], max: PAGE });
      for (const { stream, type } of slice.events) typesIn(typesOf, stream.slice('journey-'.length)).add(type);
      readTo = slice.next;
      if (slice.atEnd) return;
    }
  };
  return {
    everybody: async (having) => {
      await readOn();
      const wanted = [...typesOf].filter(([, types]) => having === undefined || types.has(having));
      return new Set(wanted.map(([youngPersonId]) => youngPersonId));
    },
  };
}

function typesIn(typesOf: Map<string, Set<string>>, youngPersonId: string): Set<string> {
  const known = typesOf.get(youngPersonId) ?? new Set<string>();
  typesOf.set(youngPersonId, known);
  return known;
}
