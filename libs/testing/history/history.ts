import { definitionOf, encode } from '#libs/event-catalogue';
import type { DomainEvent, StreamKind } from '#libs/domain/kernel';
import type { EventLog, RecordedEvent, StreamName } from '#libs/ports';

/** An event somebody recorded, before it has a place in a log. */
export interface Told {
  /** Whose stream it is: a young person's, or a home's. */
  readonly youngPersonId: string;
  readonly event: DomainEvent;
  readonly stream: StreamKind;
  /** ISO 8601; one second after the event before when not given. */
  readonly recordedAt?: string;
  readonly actor?: string;
}

const FIRST_SECOND = Date.parse('2024-01-01T00:00:00.000Z');
/** A UUID that is plainly invented: the same for the same number. */
export const inventedId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** What somebody recorded about a young person (or a home): `told(KIT, 'ReviewHeld', {…})`. */
export const told = (
  youngPersonId: string,
  type: string,
  data: unknown,
  change: Pick<Told, 'recordedAt' | 'actor'> = {},
): Told => ({
  youngPersonId,
  event: { type, data },
  stream: definitionOf(type)?.stream ?? 'journey',
  ...change,
});

/** The events as a log would give them: checked against the catalogue, in order, each with its place. */
export function asRecorded(history: readonly Told[], after = 0): RecordedEvent[] {
  const revisions = new Map<string, number>();
  return history.map((one, at) => {
    const stream: StreamName = `${one.stream}-${one.youngPersonId}`;
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    const position = String(after + at + 1).padStart(20, '0');
    return { ...recordable(one, after + at), stream, revision, position };
  });
}

/** Appends the events to a log one by one, in order. */
export async function tell(log: EventLog, history: readonly Told[], after = 0): Promise<void> {
  for (const [at, one] of history.entries()) {
    const stream: StreamName = `${one.stream}-${one.youngPersonId}`;
    const { revision } = await log.readStream(stream, { backwards: true, max: 1 });
    const answer = await log.append(stream, revision, [recordable(one, after + at)]);
    if (answer.kind !== 'appended') throw new Error('the log refused an invented event');
  }
}

function recordable(one: Told, at: number) {
  return encode(one.event, inventedId(1_000_000 + at), {
    commandId: inventedId(2_000_000 + at),
    actor: one.actor ?? 'staff-1',
    actorRole: 'social-worker',
    recordedAt: one.recordedAt ?? new Date(FIRST_SECOND + at * 1_000).toISOString(),
    correlation: 'test',
    causation: 'test',
    source: 'test',
  });
}
