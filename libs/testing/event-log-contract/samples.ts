import { randomUUID } from 'node:crypto';
import {
  BEGINNING,
  type AppendResult,
  type Category,
  type EventLog,
  type EventMetadata,
  type LogSlice,
  type NonEmptyArray,
  type Position,
  type Recordable,
  type RecordedEvent,
  type StreamName,
} from '#libs/ports';

/** Every category, for reads that want everything. */
export const EVERYTHING: readonly Category[] = ['journey', 'contactLog', 'voice', 'worker', 'home'];

/** A stream nobody has written to. */
export const newStream = (category: Category = 'journey'): StreamName => `${category}-${randomUUID()}`;

const METADATA: EventMetadata = {
  schema: '1',
  commandId: '2c9d3f0e-6a5c-4a53-9f0c-8f4f4f1d2b11',
  actor: 'b7f5b5f0-4f0e-4b8e-9f6f-3b0d1f0c9a22',
  actorRole: 'social-worker',
  recordedAt: '2026-03-02T09:30:00.000Z',
  correlation: '7d6c1f64-91ad-4d0e-8a41-66b9a6e2a733',
  causation: '7d6c1f64-91ad-4d0e-8a41-66b9a6e2a744',
  source: 'contract',
};

/** An invented event; `fact` tells it from its neighbours. */
export function event(fact: unknown = 'a fact', overrides: Partial<Recordable> = {}): Recordable {
  return { id: randomUUID(), type: 'contract.fact-noted', data: { fact }, metadata: METADATA, ...overrides };
}

/** Metadata with one part changed. */
export const metadata = (overrides: Partial<EventMetadata> = {}): EventMetadata => ({ ...METADATA, ...overrides });

/** `count` events whose facts are `from`, `from + 1`, ... */
export function events(count: number, from = 0): NonEmptyArray<Recordable> {
  const [first, ...rest] = Array.from({ length: count }, (_, i) => event(from + i));
  if (first === undefined) throw new RangeError('at least one event');
  return [first, ...rest];
}

/** Appends a new event to a new stream and gives both back. */
export async function recordOne(log: EventLog, category: Category = 'journey', fact: unknown = 'a fact') {
  const stream = newStream(category);
  const recorded = event(fact);
  await mustAppend(log, stream, 'none', [recorded]);
  return { stream, event: recorded };
}

/** Appends, and fails the test if the log says anything but `appended`. */
export async function mustAppend(
  log: EventLog,
  ...request: Parameters<EventLog['append']>
): Promise<AppendResult & { readonly kind: 'appended' }> {
  const result = await log.append(...request);
  if (result.kind !== 'appended') throw new Error(`expected appended, got ${JSON.stringify(result)}`);
  return result;
}

/** The facts of events made by `event`, in order. */
export const facts = (recorded: readonly RecordedEvent[]): unknown[] =>
  recorded.map(({ data }) => (data as { fact: unknown }).fact);

/** Everything in the log after a position, read page by page as a projection would. */
export async function readOn(
  log: EventLog,
  categories: readonly Category[],
  pageMax: number,
  after?: Position,
): Promise<{ readonly events: readonly RecordedEvent[]; readonly pages: readonly LogSlice[] }> {
  const pages: LogSlice[] = [];
  let next = after;
  for (;;) {
    const page = await log.readAll({ categories, max: pageMax, ...(next === undefined ? {} : { after: next }) });
    pages.push(page);
    if (page.atEnd) return { events: pages.flatMap(({ events: some }) => some), pages };
    if (page.next === (next ?? BEGINNING)) throw new Error('the log neither goes on nor ends');
    next = page.next;
  }
}

/** Pulls from a subscription until it has brought `count` events. */
export async function take(slices: AsyncIterable<LogSlice>, count: number): Promise<readonly RecordedEvent[]> {
  const taken: RecordedEvent[] = [];
  for await (const slice of slices) {
    taken.push(...slice.events);
    if (taken.length >= count) break;
  }
  return taken;
}
