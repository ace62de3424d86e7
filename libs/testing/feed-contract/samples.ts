import { randomUUID } from 'node:crypto';
import type { FeedMessage, NonEmptyArray } from '#libs/ports';

/** A message that tells of nobody; `place` is its place among its subject's. */
export function message(subject: string, place: number, data: FeedMessage['data'] = {}): FeedMessage {
  return {
    id: randomUUID(),
    source: '/throughline/contract',
    type: 'example.throughline.move-approved.v1',
    subject,
    time: new Date(Date.UTC(2026, 2, 2) + place).toISOString(),
    dataschema: 'tag:throughline.example,2026:feed/move-approved.v1',
    sequence: String(place).padStart(10, '0'),
    data: { place, ...data },
  };
}

/** As many keys, as they look in a feed. */
export const subjects = (count: number): readonly string[] => Array.from({ length: count }, () => randomUUID());

/** Messages of several subjects taking turns, `each` of every subject, their places from `from`. */
export function takingTurns(of: readonly string[], each: number, from = 0): NonEmptyArray<FeedMessage> {
  const all = Array.from({ length: each }, (_, place) => of.map((subject) => message(subject, from + place))).flat();
  return nonEmpty(all);
}

export function nonEmpty<Thing>(things: readonly Thing[]): NonEmptyArray<Thing> {
  const [first, ...rest] = things;
  if (first === undefined) throw new RangeError('at least one');
  return [first, ...rest];
}

/** What a consumer is left with that drops what it has seen, by id. */
export function withoutRepeats(received: readonly FeedMessage[]): readonly FeedMessage[] {
  const seen = new Set<string>();
  return received.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** For each subject the ids of its messages, in their order. */
export function idsBySubject(messages: readonly FeedMessage[]): Readonly<Record<string, readonly string[]>> {
  const ids: Record<string, string[]> = {};
  for (const { subject, id } of messages) (ids[subject] ??= []).push(id);
  return ids;
}
