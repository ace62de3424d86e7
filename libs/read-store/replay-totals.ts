import { decodeUnfrozen } from '#libs/event-catalogue';
import { BEGINNING, type EventLog, type Position, type RecordedEvent } from '#libs/ports';
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

/**
 * The stability figures straight from the log, as known at a moment (`asKnownAt`, ISO 8601: events recorded up to and
 * including it; the whole log when not given). The same fold as the list, so both agree.
 */
export async function stabilityTotalsByReplay(options: {
  readonly log: EventLog;
  readonly asKnownAt?: string;
}): Promise<StabilityTotals> {
  const states = await foldAll(options.log, options.asKnownAt);
  let totals = NOTHING;
  for (const [youngPersonId, state] of states) {
    for (const row of stability.rows(youngPersonId, state)['stability'] ?? []) totals = plus(totals, row);
  }
  return totals;
}

async function foldAll(log: EventLog, asKnownAt: string | undefined): Promise<ReadonlyMap<string, unknown>> {
  const states = new Map<string, unknown>();
  const breather = new Breather();
  let after: Position = BEGINNING;
  for (;;) {
    const slice = await log.readAll({ after, categories: stability.categories, max: PAGE_EVENTS });
    for (const event of slice.events) if (isWanted(event, asKnownAt)) foldOne(states, event);
    if (slice.atEnd) return states;
    after = slice.next;
    await breather.pause();
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
