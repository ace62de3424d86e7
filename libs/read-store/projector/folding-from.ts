import { decode } from '#libs/event-catalogue';
import {
  EventLogError,
  standingIn,
  type EventLog,
  type Landmark,
  type Position,
  type RecordedEvent,
  type StreamName,
} from '#libs/ports';
import type { Projection } from '#libs/projections';
import type { ProgressStore } from '../store/progress-store';
import { keyOf, type PersonChange, type Slot } from '../store/slot';
import { Folding } from './folding';

/** All events of one young person that a list folds, up to a position, in the order of the log. */
async function eventsOf(log: EventLog, projection: Projection, id: string, upTo: Position): Promise<RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  for (const category of projection.categories) {
    const stream: StreamName = `${category}-${id}`;
    const { events } = await log.readStream(stream);
    found.push(...events.filter((e) => e.position <= upTo && projection.types.includes(e.type)));
  }
  return found.sort((a, b) => (a.position < b.position ? -1 : 1));
}

async function foldWhole(log: EventLog, slot: Slot, youngPersonId: string): Promise<PersonChange | undefined> {
  const { projection, position } = slot;
  const events = await eventsOf(log, projection, youngPersonId, position);
  try {
    let state = projection.initial;
    for (const event of events) state = projection.evolve(state, decode(event));
    return { youngPersonId, state, rows: projection.rows(youngPersonId, state) };
  } catch {
    return undefined;
  }
}

/**
 * By what the log is known again. Throws `positionBeyondLog` when this is not the log that the list was folded from: the last
 * event that was folded does not stand in it, or something else stands between that and the list's place.
 */
async function sameLog(log: EventLog, store: ProgressStore, slot: Slot): Promise<Landmark | undefined> {
  const landmark = await store.landmarkOf(slot);
  if (landmark === undefined) return undefined;
  const after = await standingIn(log, landmark);
  if (after === undefined || after > slot.position) throw otherLog(slot);
  if (after === slot.position) return landmark;
  const { categories } = slot.projection;
  const [next] = (await log.readAll({ after, categories, max: 1 })).events;
  if (next !== undefined && next.position <= slot.position) throw otherLog(slot);
  return landmark;
}

const otherLog = ({ projection: { name }, position }: Slot): EventLogError =>
  new EventLogError('positionBeyondLog', `the list ${name} was folded up to ${position} from another log: rebuild it`);

/**
 * A list from where it stands. Everybody whose events could not be read is tried again first, from their first event:
 * after a fix they are as if it had never happened. Throws `positionBeyondLog` for a list of another log.
 */
export async function foldingFrom(log: EventLog, store: ProgressStore, slot: Slot): Promise<Folding> {
  const landmark = await sameLog(log, store, slot);
  const still: string[] = [];
  const changes: PersonChange[] = [];
  for (const { youngPersonId } of await store.parked(keyOf(slot))) {
    const change = await foldWhole(log, slot, youngPersonId);
    if (change === undefined) still.push(youngPersonId);
    else changes.push(change);
  }
  if (changes.length === 0) return new Folding(slot, still, landmark);
  const unpark = changes.map((change) => change.youngPersonId);
  await store.commit([{ slot, to: slot.position, landmark, changes, park: [], unpark }]);
  return new Folding({ ...slot, commits: slot.commits + 1 }, still, landmark);
}
