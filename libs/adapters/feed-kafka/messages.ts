import { Kafka as KafkaBinding, type KafkaMessage as KafkaCloudEvent } from 'cloudevents';
import type { IHeaders, KafkaMessage, Message } from 'kafkajs';
import { fromCloudEvent, NotOfThisFeed, toCloudEvent } from '#libs/feed-kit';
import type { FeedMessage } from '#libs/ports';

/**
 * The most that goes to the broker at once, in bytes before they are compressed. A broker takes 1 MiB for what goes to one
 * partition at once, and all of a batch may be for one.
 */
const PART_BYTES_MAX = 524_288;

export interface Sendable {
  readonly message: Message;
  readonly bytes: number;
}

/**
 * A CloudEvent in binary mode: its data is the message, its attributes are headers, its subject is the key. Without a time of
 * its own: the topic keeps a message for so long after it was published, however old what it tells of.
 */
export function toKafka(message: FeedMessage): Sendable {
  const { key, headers, value } = KafkaBinding.binary(toCloudEvent(message)) as KafkaCloudEvent<FeedMessage['data']>;
  const text = JSON.stringify(value);
  // The package names attributes that it does not have, too.
  const given = Object.entries(headers as IHeaders).filter(([, header]) => header !== undefined);
  const sent = { key, headers: Object.fromEntries(given), value: text };
  return { message: sent, bytes: Buffer.byteLength(text) + Buffer.byteLength(JSON.stringify(given)) };
}

/** The batch, in its order, in parts that a broker takes. */
export function inParts(batch: readonly FeedMessage[]): readonly (readonly Message[])[] {
  const parts: Message[][] = [];
  let bytesLeft = 0;
  for (const { message, bytes } of batch.map(toKafka)) {
    if (bytes > bytesLeft || parts.length === 0) {
      parts.push([]);
      bytesLeft = PART_BYTES_MAX;
    }
    parts.at(-1)?.push(message);
    bytesLeft -= bytes;
  }
  return parts;
}

/** What was received, as the message it is. Throws `NotOfThisFeed`, which repeats nothing of it. */
export function fromKafka({ key, headers, value }: KafkaMessage): FeedMessage {
  const texts = Object.entries(headers ?? {}).map(([name, header]) => [name, String(header)]);
  try {
    const received = { key: String(key), headers: Object.fromEntries(texts) as IHeaders, value };
    return fromCloudEvent(KafkaBinding.toEvent(received as unknown as KafkaCloudEvent<string>));
  } catch (error) {
    // What the package throws may quote what it was given.
    throw error instanceof NotOfThisFeed ? error : new NotOfThisFeed('not a CloudEvent in binary mode');
  }
}
