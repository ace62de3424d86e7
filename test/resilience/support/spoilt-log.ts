import type { EventLog, RecordedEvent, StreamSlice } from '#libs/ports';

/** The log as it would be read if the data of some events were not what their type says. */
export function spoilt(inner: EventLog, isSpoilt: (event: RecordedEvent) => boolean): EventLog {
  const spoil = (events: readonly RecordedEvent[]): RecordedEvent[] =>
    events.map((event) => (isSpoilt(event) ? { ...event, data: null } : event));
  return {
    append: (...args) => inner.append(...args),
    head: () => inner.head(),
    close: () => inner.close(),
    subscribe: async function* (options) {
      for await (const slice of inner.subscribe(options)) yield { ...slice, events: spoil(slice.events) };
    },
    readAll: async (options) => {
      const slice = await inner.readAll(options);
      return { ...slice, events: spoil(slice.events) };
    },
    readStream: async (stream, options): Promise<StreamSlice> => {
      const slice = await inner.readStream(stream, options);
      return { ...slice, events: spoil(slice.events) };
    },
  };
}
