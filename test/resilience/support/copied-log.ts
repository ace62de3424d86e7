import type { EventLog } from '#libs/ports';

/** Records in a log what a copy of another one holds that was made after so many events. */
export async function copied(from: EventLog, to: EventLog, count: number): Promise<void> {
  const categories = ['journey', 'contactLog', 'voice', 'worker', 'home'] as const;
  const { events } = await from.readAll({ categories, max: count });
  for (const { stream, revision, id, type, data, metadata } of events) {
    await to.append(stream, revision === 0 ? 'none' : revision - 1, [{ id, type, data, metadata }]);
  }
}
