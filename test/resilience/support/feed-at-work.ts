import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { feedMapping, type FeedMapping } from '#libs/integration';
import {
  type EventLog,
  type FeedMessage,
  type IntegrationFeed,
  type NonEmptyArray,
  type Recordable,
  type RecordedEvent,
  type StreamName,
} from '#libs/ports';
import { idsBySubject, withoutRepeats } from '#libs/testing/feed-contract';
import { MAPPING_OPTIONS } from './feed-secret';

export const MAPPING: FeedMapping = feedMapping(MAPPING_OPTIONS);

const METADATA = {
  schema: '1',
  commandId: '00000000-0000-4000-8000-000000000001',
  actor: 'sw-041',
  actorRole: 'social-worker',
  recordedAt: '2026-03-02T09:30:00.000Z',
  correlation: '',
  causation: '',
  source: 'test',
};

/** An event that other systems are told of. */
export const told = (): Recordable => ({
  id: randomUUID(),
  type: 'MoveWithdrawn',
  data: { transitionId: randomUUID(), reason: 'an invented reason' },
  metadata: METADATA,
});

/** Records events of invented young people, one each at a time, and knows what they were and how long each took. */
export class Recorder {
  readonly recorded: RecordedEvent[] = [];
  readonly #streams: readonly StreamName[];
  #rounds = 0;

  constructor(
    private readonly log: EventLog,
    people: number,
  ) {
    this.#streams = Array.from({ length: people }, (): StreamName => `journey-${randomUUID()}`);
  }

  /** Rounds of one event for each young person. Milliseconds that each append took. */
  async record(rounds: number): Promise<readonly number[]> {
    const took: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const revision = this.#rounds;
      took.push(...(await Promise.all(this.#streams.map((stream) => this.#one(stream, revision)))));
      this.#rounds += 1;
    }
    return took;
  }

  /** Ids that are to be told, for each young person in the order of recording. */
  expected(): Readonly<Record<string, readonly string[]>> {
    return idsBySubject(this.recorded.map((event) => MAPPING(event) as FeedMessage));
  }

  async #one(stream: StreamName, revision: number): Promise<number> {
    const begun = performance.now();
    const event = told();
    const result = await this.log.append(stream, revision === 0 ? 'none' : revision - 1, [event]);
    if (result.kind !== 'appended') throw new Error('another writer in my stream');
    this.recorded.push({ ...event, stream, revision, position: result.position });
    return performance.now() - begun;
  }
}

/** What is left to a consumer that drops what it has seen. Throws when two that share an id are not the same. */
export function received(messages: readonly FeedMessage[]): Readonly<Record<string, readonly string[]>> {
  const first = new Map<string, string>();
  for (const message of messages) {
    const text = JSON.stringify(message);
    if ((first.get(message.id) ?? text) !== text) throw new Error('one id, two messages');
    first.set(message.id, text);
  }
  return idsBySubject(withoutRepeats(messages));
}

/** A feed that counts how often it failed, and can do something while a batch is under way. */
export function watched(feed: IntegrationFeed, meanwhile: (batch: number) => void = () => undefined) {
  const seen = { batches: 0, failures: 0 };
  const publish = async (batch: NonEmptyArray<FeedMessage>): Promise<void> => {
    seen.batches += 1;
    const publishing = feed.publish(batch);
    meanwhile(seen.batches);
    await publishing.catch((error: unknown) => {
      seen.failures += 1;
      throw error;
    });
  };
  const whole: IntegrationFeed = { publish, health: () => feed.health(), close: () => feed.close() };
  return { feed: whole, seen };
}

/** Waits until it is so; throws after so many milliseconds. */
export async function eventually(isSo: () => boolean | Promise<boolean>, msMax = 40_000): Promise<void> {
  const until = Date.now() + msMax;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error('it did not come to be so');
    await pause(20);
  }
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
