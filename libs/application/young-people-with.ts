import { BEGINNING, type EventLog, type Position } from '#libs/ports';

const PAGE = 500;

/** Everybody in whose journey an event of this type was ever recorded, in the order in which it first was. */
export async function youngPeopleWith(log: EventLog, eventType: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let after: Position = BEGINNING;
  for (;;) {
    const slice = await log.readAll({ after, categories: ['journey'], max: PAGE });
    for (const { stream, type } of slice.events) if (type === eventType) found.add(stream.slice('journey-'.length));
    if (slice.atEnd) return found;
    after = slice.next;
  }
}
