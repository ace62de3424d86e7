import { decodeUnfrozen } from '#libs/event-catalogue';
import { BEGINNING, type EventLog, type Position, type RecordedEvent, type StreamName } from '#libs/ports';
import { stability, youngPersonOfStream } from '#libs/projections';
import { Breather } from './projector/breather';
import { PAGE_EVENTS } from './projector/fold-log';
import type { StabilityTotals } from './read-store';

const NOTHING: StabilityTotals = {
  carerChanges: 0,
  movesSameCarer: 0,
  legalStatusOnly: 0,
  temporaryAbsences: 0,
  youngPeople: 0,
};

/** What is replayed. */
export interface ReplayAsked {
  readonly log: EventLog;
  /** ISO 8601: events recorded up to and including it; all events when not given. */
  readonly asKnownAt?: string;
  /** Whose streams are read, where the account in use may not read the whole log at once. */
  readonly youngPeople?: ReadonlySet<string>;
}

/** The stability figures straight from the events, as known at a moment. The same fold as the list, so both agree. */
export async function stabilityTotalsByReplay(asked: ReplayAsked): Promise<StabilityTotals> {
  const states = new Map<string, unknown>();
  const breather = new Breather();
  for await (const events of pagesOf(asked)) {
    for (const event of events) if (isWanted(event, asked.asKnownAt)) foldOne(states, event);
    await breather.pause();
  }
  let totals = NOTHING;
  for (const [youngPersonId, state] of states) {
    for (const row of stability.rows(youngPersonId, state)['stability'] ?? []) totals = plus(totals, row);
  }
  return totals;
}

/** Every event that may count, page by page, in an order that keeps each stream's. */
const pagesOf = ({ log, youngPeople }: ReplayAsked): AsyncIterable<readonly RecordedEvent[]> =>
  youngPeople === undefined ? pagesOfLog(log) : pagesOfStreams(log, youngPeople);

async function* pagesOfLog(log: EventLog): AsyncGenerator<readonly RecordedEvent[]> {
  let after: Position = BEGINNING;
  for (;;) {
    const slice = await log.readAll({ after, categories: stability.categories, max: PAGE_EVENTS });
    yield slice.events;
    if (slice.atEnd) return;
    after = slice.next;
  }
}

async function* pagesOfStreams(
  log: EventLog,
  youngPeople: ReadonlySet<string>,
): AsyncGenerator<readonly RecordedEvent[]> {
  for (const id of youngPeople) {
    for (const category of stability.categories) yield* pagesOfStream(log, `${category}-${id}`);
  }
}

async function* pagesOfStream(log: EventLog, stream: StreamName): AsyncGenerator<readonly RecordedEvent[]> {
  for (let from = 0; ; from += PAGE_EVENTS) {
    const { events } = await log.readStream(stream, { from, max: PAGE_EVENTS });
    yield events;
    if (events.length < PAGE_EVENTS) return;
  }
}

const WANTED: ReadonlySet<string> = new Set(stability.types);

const isWanted = (event: RecordedEvent, asKnownAt: string | undefined): boolean =>
  WANTED.has(event.type) && (asKnownAt === undefined || event.metadata.recordedAt <= asKnownAt);

function foldOne(states: Map<string, unknown>, event: RecordedEvent): void {
  const id = youngPersonOfStream(event.stream);
  states.set(id, stability.evolve(states.get(id) ?? stability.initial, decodeUnfrozen(event)));
}

const plus = (totals: StabilityTotals, row: Readonly<Record<string, unknown>>): StabilityTotals => ({
  carerChanges: totals.carerChanges + Number(row['carerChanges']),
  movesSameCarer: totals.movesSameCarer + Number(row['movesSameCarer']),
  legalStatusOnly: totals.legalStatusOnly + Number(row['legalStatusOnly']),
  temporaryAbsences: totals.temporaryAbsences + Number(row['temporaryAbsences']),
  youngPeople: totals.youngPeople + 1,
});
