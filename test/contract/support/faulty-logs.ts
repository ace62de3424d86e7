import { randomUUID } from 'node:crypto';
import type { EventLog, LogSlice, NonEmptyArray, Recordable, RecordedEvent } from '#libs/ports';

/** A fault to plant in a sound log, and the part of the contract that must notice. */
export interface FaultyLog {
  readonly fault: string;
  readonly part: string;
  readonly make: (sound: EventLog) => EventLog;
}

/** A sound log with some of its methods replaced. */
function spoilt(spoil: (sound: EventLog) => Partial<EventLog>): FaultyLog['make'] {
  return (sound) => {
    const whole: EventLog = {
      append: (...request) => sound.append(...request),
      readStream: (...request) => sound.readStream(...request),
      readAll: (options) => sound.readAll(options),
      subscribe: (options) => sound.subscribe(options),
      head: () => sound.head(),
      close: () => sound.close(),
    };
    return { ...whole, ...spoil(sound) };
  };
}

async function* changed(slices: AsyncIterable<LogSlice>, change: (slice: LogSlice) => LogSlice | undefined) {
  for await (const slice of slices) {
    const after = change(slice);
    if (after === undefined) return;
    yield after;
  }
}

const withText = (event: RecordedEvent, change: (text: string) => string): RecordedEvent => ({
  ...event,
  data: JSON.parse(change(JSON.stringify(event.data))) as unknown,
});

const APPENDING: readonly FaultyLog[] = [
  {
    fault: 'appends at any revision',
    part: 'appending',
    make: spoilt((log) => ({
      append: async (stream, _, events) => log.append(stream, (await log.readStream(stream)).revision, events),
    })),
  },
  {
    fault: 'does not say where the stream is',
    part: 'appending',
    make: spoilt((log) => ({
      append: async (...request) => {
        const result = await log.append(...request);
        return result.kind === 'conflict' ? { ...result, actual: 'none' } : result;
      },
    })),
  },
  {
    fault: 'appends a batch one by one',
    part: 'appending',
    make: spoilt((log) => ({
      append: async (stream, expected, events) => {
        let result = await log.append(stream, expected, [events[0]]);
        for (const event of events.slice(1)) {
          if (result.kind === 'appended') result = await log.append(stream, result.revision, [event]);
        }
        return result;
      },
    })),
  },
  {
    fault: 'records a retry again',
    part: 'retrying',
    make: spoilt((log) => ({
      append: async (stream, _, events) => {
        const fresh = events.map((event) => ({ ...event, id: randomUUID() })) as unknown as NonEmptyArray<Recordable>;
        return log.append(stream, (await log.readStream(stream)).revision, fresh);
      },
    })),
  },
  {
    fault: 'answers a retry with a conflict',
    part: 'retrying',
    make: spoilt((log) => ({
      append: async (stream, expected, events) => {
        const { revision } = await log.readStream(stream);
        return revision === expected ? log.append(stream, expected, events) : { kind: 'conflict', actual: revision };
      },
    })),
  },
  {
    fault: 'lets two racing writers both win',
    part: 'racing',
    make: spoilt((log) => ({
      append: async (stream, expected, events) => {
        const result = await log.append(stream, expected, events);
        return result.kind === 'appended' || expected === 'none'
          ? result
          : log.append(stream, (await log.readStream(stream)).revision, events);
      },
    })),
  },
];

const READING: readonly FaultyLog[] = [
  {
    fault: 'reads backwards forwards',
    part: 'reading a stream',
    make: spoilt((log) => ({
      readStream: (stream, options = {}) => log.readStream(stream, { ...options, backwards: false }),
    })),
  },
  {
    fault: 'calls the last event read the end of the stream',
    part: 'reading a stream',
    make: spoilt((log) => ({
      readStream: async (stream, options) => {
        const slice = await log.readStream(stream, options);
        return { ...slice, revision: slice.events.at(-1)?.revision ?? slice.revision };
      },
    })),
  },
  {
    fault: 'skips the first event of each further page',
    part: 'reading the whole log',
    make: spoilt((log) => ({
      readAll: async (options) => {
        const slice = await log.readAll(options);
        return options.after === undefined ? slice : { ...slice, events: slice.events.slice(1) };
      },
    })),
  },
  {
    fault: 'brings every category',
    part: 'reading the whole log',
    make: spoilt((log) => ({
      readAll: (options) =>
        log.readAll({ ...options, categories: ['journey', 'contactLog', 'voice', 'worker', 'home'] }),
    })),
  },
  {
    fault: 'stands still when nothing is wanted',
    part: 'reading the whole log',
    make: spoilt((log) => ({
      readAll: async (options) => {
        const slice = await log.readAll(options);
        return slice.events.length > 0 ? slice : { ...slice, next: options.after ?? '0'.repeat(20) };
      },
    })),
  },
  {
    fault: 'writes positions as they come',
    part: 'reading the whole log',
    make: spoilt((log) => ({
      readAll: async (options) => {
        const slice = await log.readAll(options);
        return { ...slice, events: slice.events.map((e) => ({ ...e, position: String(Number(e.position)) })) };
      },
    })),
  },
  {
    fault: 'ends text at a NUL',
    part: 'contents',
    make: spoilt((log) => ({
      readStream: async (...request) => {
        const slice = await log.readStream(...request);
        return { ...slice, events: slice.events.map((e) => withText(e, (text) => text.replaceAll('\\u0000', ''))) };
      },
    })),
  },
  {
    fault: 'gives every reader the same objects',
    part: 'contents',
    make: spoilt((log) => {
      const kept = new Map<string, RecordedEvent>();
      const keep = (event: RecordedEvent) => kept.get(event.id) ?? (kept.set(event.id, event), event);
      return {
        readStream: async (...request) => {
          const slice = await log.readStream(...request);
          return { ...slice, events: slice.events.map(keep) };
        },
      };
    }),
  },
];

const SUBSCRIBING: readonly FaultyLog[] = [
  {
    fault: 'ends when it has caught up',
    part: 'subscribing',
    make: spoilt((log) => ({
      subscribe: (options) => {
        let caughtUp = false;
        return changed(log.subscribe(options), (slice) => {
          const isOver = caughtUp;
          caughtUp = slice.atEnd;
          return isOver ? undefined : slice;
        });
      },
    })),
  },
  {
    fault: 'does not hear its signal',
    part: 'subscribing',
    make: spoilt((log) => ({ subscribe: ({ signal: _, ...options }) => log.subscribe(options) })),
  },
  {
    fault: 'starts from the beginning whatever the position',
    part: 'subscribing',
    make: spoilt((log) => ({ subscribe: ({ after: _, ...options }) => log.subscribe(options) })),
  },
  {
    fault: 'forgets to close',
    part: 'closing',
    make: spoilt(() => ({ close: () => Promise.resolve() })),
  },
];

/** One fault each, of the kinds that real stores have had. */
export const FAULTY_LOGS: readonly FaultyLog[] = [...APPENDING, ...READING, ...SUBSCRIBING];
