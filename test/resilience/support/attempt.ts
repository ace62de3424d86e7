import type { Position, Recordable, RecordedEvent, Revision, StreamName } from '#libs/ports';

/** One append that the killed process began, and what it was answered, if it lived to hear. */
export interface Attempt {
  readonly stream: StreamName;
  readonly expected: Revision | 'none';
  readonly ids: readonly string[];
  readonly acknowledged?: { readonly revision: Revision; readonly position: Position };
}

/** The event with an id: everything else in it follows from the id, so that a retry can be made by anyone. */
export const eventWithId = (id: string): Recordable => ({
  id,
  type: 'kill.fact-noted',
  data: { fact: `Invented fact ${id}`, filler: 'x'.repeat(200) },
  metadata: {
    schema: '1',
    commandId: id,
    actor: 'nobody',
    actorRole: 'test',
    recordedAt: '2026-03-02T09:30:00.000Z',
    correlation: id,
    causation: id,
    source: 'kill',
  },
});

/**
 * What is wrong with the log after a kill, in words; nothing when it kept its promises: what was acknowledged is there,
 * at the place that was said; each append is there whole or not at all; nothing is there twice.
 */
export function faultsOf(attempts: readonly Attempt[], recorded: readonly RecordedEvent[]): readonly string[] {
  const byId = new Map<string, RecordedEvent[]>();
  for (const event of recorded) byId.set(event.id, [...(byId.get(event.id) ?? []), event]);
  return attempts.flatMap((attempt) => faultsOfOne(attempt, (id) => byId.get(id) ?? []));
}

function faultsOfOne(attempt: Attempt, find: (id: string) => readonly RecordedEvent[]): readonly string[] {
  const found = attempt.ids.map(find);
  const faults = attempt.acknowledged
    ? faultsOfAnswer(attempt.acknowledged.position, found)
    : faultsOfNoAnswer(found.filter((events) => events.length === 0).length, found.length);
  if (found.some((events) => events.length > 1)) faults.push('twice: an event is there more than once');
  if (found.some(([event], i) => event && !standsAt(attempt, i, event))) {
    faults.push('moved: an event is not where it was appended');
  }
  return faults;
}

function faultsOfAnswer(position: Position, found: readonly (readonly RecordedEvent[])[]): string[] {
  if (found.some((events) => events.length === 0)) return ['lost: an acknowledged event is not there'];
  return found.at(-1)?.[0]?.position === position ? [] : ['moved: the last event is not at the acknowledged position'];
}

const faultsOfNoAnswer = (missing: number, all: number): string[] =>
  missing > 0 && missing < all ? ['torn: part of an append'] : [];

function standsAt({ stream, expected }: Attempt, index: number, event: RecordedEvent): boolean {
  const from = expected === 'none' ? 0 : expected + 1;
  return event.stream === stream && event.revision === from + index;
}
