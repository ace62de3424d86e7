import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import { feedMapping, startRelay, type FeedMapping, type Relay, type RelayLogger } from '#libs/integration';
import {
  BEGINNING,
  FeedMoved,
  type FeedParking,
  type EventLog,
  type FeedMessage,
  type FeedNote,
  type FeedProgress,
  type IntegrationFeed,
  type Landmark,
  type ParkedInFeed,
  type Recordable,
  type RecordedEvent,
  type StreamName,
} from '#libs/ports';

export const mapping: FeedMapping = feedMapping({
  source: '/throughline-test',
  secret: 'an invented secret of thirty-two characters',
});

/** Knows one more type than ours: what a newer version would be. */
export const newerMapping: FeedMapping = Object.assign(
  (event: RecordedEvent) => mapping(event.type === UNKNOWN ? { ...event, type: 'MoveWithdrawn' } : event),
  { categories: mapping.categories },
);

export const TOLD = 'MoveWithdrawn';
export const PRIVATE = 'RestrictionLifted';
export const UNKNOWN = 'MoveDreamtOf';

const PAUSES = { first: 1, longest: 4, turn: 5 };
const uuid = (kind: number, n: number): string => `00000000-0000-4000-8000-${kind}${String(n).padStart(11, '0')}`;
export const streamOf = (person: number): StreamName => `journey-${uuid(1, person)}`;

const recordable = (type: string, n: number): Recordable => ({
  id: uuid(9, n),
  type,
  data: { transitionId: uuid(2, n), reason: `an invented reason ${n}` },
  metadata: {
    schema: '1',
    commandId: uuid(3, n),
    actor: 'sw-041',
    actorRole: 'social-worker',
    recordedAt: '2026-03-02T09:30:00.000Z',
    correlation: '',
    causation: '',
    source: 'test',
  },
});

/** A log in memory, and what is recorded in it. */
export class Written {
  readonly log: EventLog = createMemoryEventLog();
  readonly #revisions = new Map<number, number>();
  #events = 0;

  async record(person: number, type = TOLD): Promise<void> {
    const revision = this.#revisions.get(person);
    await this.log.append(streamOf(person), revision ?? 'none', [recordable(type, ++this.#events)]);
    this.#revisions.set(person, (revision ?? -1) + 1);
  }

  /** Ids that are to be told, by young person, in the order of recording. */
  async expected(told: readonly string[] = [TOLD]): Promise<Record<string, string[]>> {
    const { events } = await this.log.readAll({ categories: ['journey'], max: 10_000 });
    return bySubject(
      events.filter(({ type }) => told.includes(type)),
      ({ stream }) => subjectOf(stream),
    );
  }
}

const subjectOf = (stream: StreamName): string => {
  const event = { ...recordable(TOLD, 0), stream, revision: 0, position: BEGINNING };
  return mapping(event)?.subject ?? '';
};

function bySubject<T extends { readonly id: string }>(
  of: readonly T[],
  subject: (one: T) => string,
): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const one of of) (found[subject(one)] ??= []).push(one.id);
  return found;
}

/** A feed in memory that can be told what to do before it takes a batch; what `keeps` says is kept of a batch that fails. */
export class FeedForTest implements IntegrationFeed {
  readonly kept: FeedMessage[] = [];
  /** Undefined: the batch is taken whole. */
  fails: (batch: readonly FeedMessage[]) => { readonly keeps: number; readonly error: Error } | undefined = () =>
    undefined;

  async publish(batch: readonly FeedMessage[]): Promise<void> {
    const failure = this.fails(batch);
    this.kept.push(...batch.slice(0, failure?.keeps ?? batch.length));
    if (failure !== undefined) throw failure.error;
  }

  /** Ids by subject as a receiver has them who drops what it has seen. */
  received(): Record<string, string[]> {
    const seen = new Set<string>();
    const fresh = this.kept.filter(({ id }) => !seen.has(id) && seen.add(id));
    return bySubject(fresh, ({ subject }) => subject);
  }

  async health() {
    return { ok: true };
  }

  async close(): Promise<void> {
    // Nothing to let go of.
  }
}

/** The place of a feed, in memory; outlives the relays that use it. */
export class PlaceForTest implements FeedProgress {
  at = BEGINNING;
  held = new Map<StreamName, ParkedInFeed>();
  /** The last first; one a day. */
  marks: readonly Landmark[] = [];
  /** What goes wrong in noting it: nothing is noted, or it is noted and the answer is lost. */
  fails: () => 'before' | 'after' | undefined = () => undefined;
  #taken = false;

  async position() {
    return this.at;
  }

  async parked() {
    return [...this.held.values()];
  }

  async landmarks() {
    return this.marks;
  }

  async moveOn(...[from, to, note = {}]: Parameters<FeedProgress['moveOn']>): Promise<void> {
    const fails = this.fails();
    if (fails === 'before') throw new Error('the place could not be noted');
    if (from !== this.at) throw new FeedMoved();
    this.at = to;
    this.marks = to === BEGINNING ? [] : marked(this.marks, note);
    this.#park(note);
    if (fails === 'after') throw new Error('the answer was lost');
  }

  #park({ park = [], unpark = [] }: FeedParking): void {
    for (const stream of unpark) this.held.delete(stream);
    for (const one of park) this.held.set(one.stream, one);
  }

  async takeTurn() {
    if (this.#taken) return undefined;
    this.#taken = true;
    const release = async (): Promise<void> => void (this.#taken = false);
    return { lost: new AbortController().signal, release };
  }

  async close(): Promise<void> {
    // Nothing to let go of.
  }
}

function marked(marks: readonly Landmark[], { landmark, forget = [] }: FeedNote): readonly Landmark[] {
  const dayOf = ({ recordedAt }: Landmark): string => recordedAt.slice(0, 10);
  const isThere = landmark === undefined ? [] : [landmark];
  const days = [...forget, ...isThere].map(dayOf);
  return [...isThere, ...marks.filter((one) => !days.includes(dayOf(one)))];
}

/** A logger that keeps the lines. */
export function linesKept(): RelayLogger & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (_fields: object, message: string): void => void lines.push(message);
  return { lines, info: keep, warn: keep, error: keep };
}

export interface RelayParts {
  readonly log: EventLog;
  readonly feed: IntegrationFeed;
  readonly progress: FeedProgress;
  readonly mapping?: FeedMapping;
  readonly logger?: RelayLogger;
}

export const relayOf = (parts: RelayParts): Relay =>
  startRelay({ mapping, logger: linesKept(), pauses: PAUSES, ...parts });

/** Waits until it is so; for a second or two, no more. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 5_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('it did not come to be so');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Waits until everything recorded so far has been published, but for those who are parked. */
export async function caughtUp(log: EventLog, progress: FeedProgress): Promise<void> {
  const head = await log.head();
  await until(async () => (await progress.position()) >= head);
}
